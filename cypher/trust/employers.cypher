// Where does each of these people work today?
// :param people => ['p']; :param today => date()
// unordered: the rows are read into numbers as they come, and each must be there.
UNWIND $people AS key
MATCH (person:Person {key: key})
RETURN
  key AS person,
  COLLECT {
    MATCH (person)-[work:WORKS_AT]->(employer:Organization)
    WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
    RETURN employer.key
  } AS employers
