// Puts all relationships of some nodes into the trash; how many?
// :param nodes => [{label: 'Offering', key: 'offering-1'}]; :param removal => '2026-11-30T17:00:00.000000000Z-0badcafe'
CYPHER 25
UNWIND $nodes AS row
CALL (row) {
  MATCH (node:$(row.label) {key: row.key})
  RETURN node
  LIMIT 1
}
MATCH (node)-[tie]-()
WITH DISTINCT tie, startNode(tie) AS start, endNode(tie) AS end
CREATE (trashed:TrashedTie)
SET
  trashed = properties(tie),
  trashed.ofType = type(tie),
  trashed.startOf = labels(start)[0] + ' ' + start.key,
  trashed.endOf = labels(end)[0] + ' ' + end.key,
  trashed.removal = $removal
DELETE tie
RETURN count(*) AS count
