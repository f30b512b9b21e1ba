// Which of the things that a removal took have got a namesake by key since?
// :param removal => '2026-11-30T17:00:00.000000000Z-0badcafe'
CYPHER 25
MATCH (trash:Trash {removal: $removal})
CALL (trash) {
  MATCH (node:$(trash.ofLabel) {key: trash.ofKey})
  RETURN node
  LIMIT 1
}
RETURN trash.ofKey AS key
ORDER BY key
LIMIT 10
