// What are the records with these keys called?
// :param label => 'Organization'; :param keys => ['org-frostmark']
CYPHER 25
UNWIND $keys AS key
CALL (key) {
  MATCH (node:$($label) {key: key})
  RETURN node
  LIMIT 1
}
RETURN node.key AS key, coalesce(node.name, node.key) AS name
ORDER BY key
