// Gives nodes that came again what people had edited before they were taken out.
// scan: only what people had edited.
// :param label => 'Organization'
CYPHER 25
MATCH (removed:Removed {ofLabel: $label})
CALL (removed) {
  MATCH (node:$($label) {key: removed.key})
  RETURN node
  LIMIT 1
}
SET node = properties(removed)
REMOVE node.ofLabel
DELETE removed
