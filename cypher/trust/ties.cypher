// Whom do these people know, with whom do they work today, and what did they join with whom?
// :param people => ['p']; :param today => date()
// No order and no limit: the rows are read into numbers as they come, and each must be there.
// A row holds lists of one length, so nothing in them may be null; −1 is a strength not stated.
UNWIND $people AS key
MATCH (one:Person {key: key})
CALL (one) {
  MATCH (one)-[tie:KNOWS]-(person:Person)
  WHERE person.key IS NOT NULL
  RETURN collect(person.key) AS people, collect(coalesce(tie.strength, -1)) AS strengths,
    collect(coalesce(tie.lastContact, '')) AS days
}
RETURN 'KNOWS' AS what, key AS of, people, strengths, days,
  null AS sides, null AS kind, null AS on
UNION ALL
UNWIND $people AS key
MATCH (:Person {key: key})-[work:WORKS_AT]->(employer:Organization)
WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
WITH DISTINCT employer
CALL (employer) {
  MATCH (employer)<-[work:WORKS_AT]-(person:Person)
  WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
  RETURN collect(person.key) AS people
}
RETURN 'WORKS_AT' AS what, employer.key AS of, people, null AS strengths, null AS days,
  null AS sides, null AS kind, null AS on
UNION ALL
UNWIND $people AS key
MATCH (:Person {key: key})-[:JOINED]->(happened:Interaction)
WHERE happened.on <= $today
WITH DISTINCT happened
CALL (happened) {
  MATCH (happened)<-[joined:JOINED]-(person:Person)
  WHERE person.key IS NOT NULL
  RETURN collect(person.key) AS people, collect(coalesce(joined.side, '')) AS sides
}
RETURN 'JOINED' AS what, happened.key AS of, people, null AS strengths, null AS days,
  sides, happened.kind AS kind, happened.on AS on
