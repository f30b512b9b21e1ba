// Adds those of these nodes that the store lacks; what does it have of the others?
// :param label => 'Organization'; :param rows => [{key: 'acme', properties: {name: 'Acme'}}]
CYPHER 25
UNWIND $rows AS row
OPTIONAL CALL (row) {
  MATCH (node:$($label) {key: row.key})
  RETURN node
  LIMIT 1
}
FOREACH (new IN CASE WHEN node IS NULL THEN [row] ELSE [] END |
  CREATE (added:$($label) {key: new.key})
  SET added += new.properties
)
WITH node
WHERE node IS NOT NULL
RETURN node.key AS key, coalesce(toString(node.editedAt), '') AS edited, properties(node) AS properties
ORDER BY key
