// Which of these nodes that some loads wrote did people edit since?
// :param label => 'Organization'; :param keys => ['acme']; :param loads => ['load-1']
CYPHER 25
UNWIND $keys AS key
CALL (key) {
  MATCH (node:$($label) {key: key})
  RETURN node
  LIMIT 1
}
WITH node
WHERE node.load IN $loads AND node.editedBy IS NOT NULL
RETURN $label AS label, node.key AS key, coalesce(node.name, node.key) AS name, node.editedBy AS by, node.editedAt AS at
ORDER BY name, key
