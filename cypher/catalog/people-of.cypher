// Who works or worked at an organization, by name, after a given one?
// :param organization => 'org-frostmark'
// :param afterName => ''; :param afterKey => ''; :param limit => 51; :param today => date()
// cut: nobody has more than fifty employments.
MATCH (:Organization {key: $organization})<-[:WORKS_AT]-(person:Person)
WHERE person.name >= $afterName AND (person.name <> $afterName OR person.key > $afterKey)
WITH person, min(person.name) AS name, min(person.key) AS key
ORDER BY name, key
LIMIT $limit
RETURN
  key,
  name,
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
ORDER BY name, key
