// Adds those of these nodes that the store lacks and nobody removed; what does it have of the others?
// :param label => 'Organization'; :param rows => [{key: 'acme', properties: {name: 'Acme'}}]
CYPHER 25
UNWIND $rows AS row
OPTIONAL CALL (row) {
  MATCH (node:$($label) {key: row.key})
  RETURN node
  LIMIT 1
}
OPTIONAL CALL (row, node) {
  WITH row, node
  WHERE node IS NULL
  MATCH (trash:Trash {ofLabel: $label, ofKey: row.key})
  // cut: the same key can have been removed twice, once is enough to know.
  RETURN trash
  LIMIT 1
}
FOREACH (new IN CASE WHEN node IS NULL AND trash IS NULL THEN [row] ELSE [] END |
  CREATE (added:$($label) {key: new.key})
  SET added += new.properties
)
WITH row, node, trash
WHERE node IS NOT NULL OR trash IS NOT NULL
RETURN row.key AS key, coalesce(toString(node.editedAt), '') AS edited, properties(node) AS properties,
  trash.removedBy AS removedBy, trash.removedAt AS removedAt
ORDER BY key
