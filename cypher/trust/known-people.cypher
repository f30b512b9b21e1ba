// Whom does each of these people know, how well, and when did they meet last?
// :param people => ['p']
// unordered: the rows are read into numbers as they come, and each must be there.
// A row holds lists of one length, so nothing in them may be null; −1 is a strength not stated.
UNWIND $people AS key
MATCH (person:Person {key: key})
CALL (person) {
  MATCH (person)-[tie:KNOWS]-(other:Person)
  WHERE other.key IS NOT NULL
  RETURN
    collect(other.key) AS people,
    collect(coalesce(tie.strength, -1)) AS strengths,
    collect(coalesce(tie.lastContact, '')) AS days
}
RETURN key AS person, people, strengths, days
