// Who works today at the organizations where these people do?
// :param people => ['p']; :param today => date()
// unordered: the rows are read into numbers as they come, and each must be there.
UNWIND $people AS key
MATCH (:Person {key: key})-[work:WORKS_AT]->(employer:Organization)
WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
WITH DISTINCT employer
CALL (employer) {
  MATCH (employer)<-[work:WORKS_AT]-(person:Person)
  WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
  RETURN collect(person.key) AS people
}
RETURN employer.key AS organization, people
