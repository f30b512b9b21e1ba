// Takes out the relationships at these nodes that some loads wrote, but for those between two nodes that are kept.
// :param label => 'Organization'; :param keys => ['acme']; :param loads => ['load-1']; :param kept => ['Organization bolt']
CYPHER 25
UNWIND $keys AS key
CALL (key) {
  MATCH (node:$($label) {key: key})
  RETURN node
  LIMIT 1
}
MATCH (node)-[written]-(other)
WHERE written.load IN $loads
  AND NOT ($label + ' ' + node.key IN $kept AND head(labels(other)) + ' ' + other.key IN $kept)
WITH DISTINCT written
DELETE written
RETURN count(*) AS removed, 0 AS kept
