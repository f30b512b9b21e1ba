// Where do these people work today?
// :param people => ['p']; :param today => date()
// No order and no limit: the rows are streamed into memory, where their order doesn't matter.
UNWIND $people AS key
MATCH (person:Person {key: key})-[work:WORKS_AT]->(employer:Organization)
WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
RETURN 'EMPLOYER' AS what, employer.key AS of, person.key AS person
