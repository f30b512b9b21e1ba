// Remembers how people had edited these nodes, which are going to be taken out.
// :param label => 'Organization'; :param keys => ['acme']
CYPHER 25
UNWIND $keys AS key
CALL (key) {
  MATCH (node:$($label) {key: key})
  RETURN node
  LIMIT 1
}
CREATE (removed:Removed)
SET removed = properties(node), removed.ofLabel = $label
