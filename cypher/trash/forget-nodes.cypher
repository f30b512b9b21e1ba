// Erases what a removal took.
// :param removal => '2026-11-30T17:00:00.000000000Z-0badcafe'
MATCH (trash:Trash {removal: $removal})
DELETE trash
