// Takes out the relationships at these nodes that one load wrote.
// :param label => 'Organization'; :param keys => ['acme']; :param load => 'load-1'
CYPHER 25
UNWIND $keys AS key
CALL (key) {
  MATCH (node:$($label) {key: key})
  RETURN node
  LIMIT 1
}
MATCH (node)-[written]-()
WHERE written.load = $load
WITH DISTINCT written
DELETE written
RETURN count(*) AS removed, 0 AS kept
ORDER BY removed
