// Erases all relationships in the trash that led to what a removal took.
// :param removal => '2026-11-30T17:00:00.000000000Z-0badcafe'
MATCH (trash:Trash {removal: $removal})
CALL (trash) {
  MATCH (tie:TrashedTie {startOf: trash.ofLabel + ' ' + trash.ofKey})
  RETURN tie
  UNION
  MATCH (tie:TrashedTie {endOf: trash.ofLabel + ' ' + trash.ofKey})
  RETURN tie
}
WITH DISTINCT tie
WHERE tie.removal <= $removal
DELETE tie
