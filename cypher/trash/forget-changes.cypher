// Erases the history of what a removal took, up to the removal.
// :param removal => '2026-11-30T17:00:00.000000000Z-0badcafe'
MATCH (trash:Trash {removal: $removal})
CALL (trash) {
  MATCH (change:Change {record: trash.ofLabel + ' ' + trash.ofKey})
  WHERE change.key > ''
  RETURN change
  UNION
  MATCH (change:Change {other: trash.ofLabel + ' ' + trash.ofKey})
  WHERE change.key > ''
  RETURN change
}
WITH DISTINCT change, trash
WHERE change.at <= trash.removedAt
DELETE change
