// Changes nodes that nobody edited since they were looked at; how are the others now?
// :param label => 'Organization'; :param rows => [{key: 'acme', edited: '', properties: {name: 'Acme'}}]
CYPHER 25
UNWIND $rows AS row
CALL (row) {
  MATCH (node:$($label) {key: row.key})
  RETURN node
  LIMIT 1
}
SET node.key = node.key
WITH row, node, coalesce(toString(node.editedAt), '') AS edited
FOREACH (free IN CASE WHEN edited = row.edited THEN [node] ELSE [] END |
  SET free += row.properties, free.version = coalesce(free.version, 0) + 1
)
WITH row, node, edited
WHERE edited <> row.edited
RETURN node.key AS key, edited, properties(node) AS properties, null AS removedBy, null AS removedAt
ORDER BY key
