// Whom do these people know, with whom do they work today, and what did they join with whom?
// :param people => ['p']; :param today => date()
// No order and no limit: the rows are streamed into memory, where their order doesn't matter.
UNWIND $people AS key
MATCH (one:Person {key: key})-[tie:KNOWS]-(person:Person)
RETURN 'KNOWS' AS what, one.key AS of, person.key AS person, tie.strength AS strength,
  tie.lastContact AS on, null AS kind, null AS side
UNION ALL
UNWIND $people AS key
MATCH (:Person {key: key})-[work:WORKS_AT]->(employer:Organization)
WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
WITH DISTINCT employer
MATCH (employer)<-[work:WORKS_AT]-(person:Person)
WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
RETURN 'WORKS_AT' AS what, employer.key AS of, person.key AS person, null AS strength,
  null AS on, null AS kind, null AS side
UNION ALL
UNWIND $people AS key
MATCH (:Person {key: key})-[:JOINED]->(happened:Interaction)
WHERE happened.on <= $today
WITH DISTINCT happened
MATCH (happened)<-[joined:JOINED]-(person:Person)
RETURN 'JOINED' AS what, happened.key AS of, person.key AS person, null AS strength,
  happened.on AS on, happened.kind AS kind, joined.side AS side
