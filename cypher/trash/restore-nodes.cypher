// Makes the next nodes of a removal as they were; which?
// :param removal => '2026-11-30T17:00:00.000000000Z-0badcafe'; :param limit => 1000
// cut: what was found leaves the trash before more is asked for.
CYPHER 25
MATCH (trash:Trash {removal: $removal})
LIMIT $limit
CREATE (node:$(trash.ofLabel))
SET
  node = properties(trash),
  node.key = trash.ofKey,
  node.version = coalesce(trash.version, 0) + 1
REMOVE
  node.ofLabel,
  node.ofKey,
  node.removal,
  node.removedBy,
  node.removedAt,
  node.root,
  node.removedNodes,
  node.removedTies
DELETE trash
RETURN labels(node)[0] AS label, node.key AS key, properties(node) AS properties
