// Puts some nodes, which have no relationships any more, into the trash.
// :param nodes => [{label: 'Offering', key: 'offering-1', root: null, nodes: null, ties: null}]; :param removal => '2026-11-30T17:00:00.000000000Z-0badcafe'; :param by => 'ada'; :param at => datetime()
CYPHER 25
UNWIND $nodes AS row
CALL (row) {
  MATCH (node:$(row.label) {key: row.key})
  RETURN node
  LIMIT 1
}
CREATE (trash:Trash)
SET
  trash = properties(node),
  trash.ofLabel = row.label,
  trash.ofKey = row.key,
  trash.removal = $removal,
  trash.removedBy = $by,
  trash.removedAt = $at,
  trash.root = row.root,
  trash.removedNodes = row.nodes,
  trash.removedTies = row.ties
DELETE node
