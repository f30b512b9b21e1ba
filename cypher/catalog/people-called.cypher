// Which people are called something like this?
// :param query => 'agneta~2'; :param limit => 51; :param today => date()
// cut: nobody has more than fifty employments.
CALL db.index.fulltext.queryNodes('names', $query, {limit: 1000}) YIELD node AS person, score
WHERE person:Person
WITH person, score
ORDER BY score DESC, person.name, person.key
LIMIT $limit
RETURN
  person.key AS key,
  person.name AS name,
  head(COLLECT {
    MATCH (person)-[work:WORKS_AT]->(employer:Organization)
    WITH work, employer, CASE WHEN work.until < $today THEN 'ENDED' WHEN work.since > $today THEN 'COMING' END AS phase
    LIMIT 50
    RETURN {
      key: employer.key,
      name: employer.name,
      title: work.title,
      since: toString(work.since),
      until: toString(work.until),
      phase: phase
    }
    ORDER BY phase IS NOT NULL, phase, work.since DESC, employer.key
    LIMIT 1
  }) AS employment,
  COUNT { (person)-[:KNOWS]-() } AS ties,
  COUNT { (person)-[:STAKEHOLDER_IN]->() } AS deals
ORDER BY score DESC, name, key
