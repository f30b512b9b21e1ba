// What does the store have under these keys?
// :param label => 'Organization'; :param keys => ['acme']
CYPHER 25
UNWIND $keys AS key
CALL (key) {
  MATCH (node:$($label) {key: key})
  RETURN node
  LIMIT 1
}
RETURN node.key AS key, properties(node) AS properties
ORDER BY key
