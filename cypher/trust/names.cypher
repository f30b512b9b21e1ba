// What are these people called, and where do they work today?
// :param people => ['p']; :param today => date()
UNWIND $people AS key
MATCH (person:Person {key: key})
RETURN
  key,
  coalesce(person.name, key) AS name,
  head(COLLECT {
    MATCH (person)-[work:WORKS_AT]->(employer:Organization)
    WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
    RETURN coalesce(employer.name, employer.key) AS at
    ORDER BY at
    LIMIT 1
  }) AS at
