// Which interactions did these people join, who joined them too, and on which side?
// :param people => ['p']; :param today => date()
// unordered: the rows are read into numbers as they come, and each must be there.
// A row holds lists of one length, so nothing in them may be null.
UNWIND $people AS key
MATCH (:Person {key: key})-[:JOINED]->(happened:Interaction)
WHERE happened.on <= $today
WITH DISTINCT happened
CALL (happened) {
  MATCH (happened)<-[joined:JOINED]-(person:Person)
  WHERE person.key IS NOT NULL
  RETURN
    collect(person.key) AS people,
    collect(coalesce(joined.side, '')) AS sides
}
RETURN
  happened.key AS interaction,
  happened.kind AS kind,
  happened.on AS on,
  people,
  sides
