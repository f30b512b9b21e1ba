// What do lists show of these people?
// :param keys => ['person-agneta']; :param today => date()
// unordered: who asks has the order.
// cut: nobody has more than fifty employments.
UNWIND $keys AS key
MATCH (person:Person {key: key})
RETURN
  person.key AS key,
  coalesce(person.name, person.key) AS name,
  head(COLLECT {
    MATCH (person)-[work:WORKS_AT]->(employer:Organization)
    WITH work, employer, CASE WHEN work.until < $today THEN 'ENDED' WHEN work.since > $today THEN 'COMING' END AS phase
    LIMIT 50
    RETURN {
      key: employer.key,
      name: coalesce(employer.name, employer.key),
      title: work.title,
      phase: phase
    }
    ORDER BY phase IS NOT NULL, phase, work.since DESC, employer.key
    LIMIT 1
  }) AS employer,
  COUNT { (person)-[:KNOWS]-() } AS ties,
  COUNT { (person)-[:STAKEHOLDER_IN]->() } AS deals
