// Keeps a removal from others until it is taken back or made final; what was removed by it?
// An indexed property would do too, but Neo4j finds a node by its index that was set so and then deleted.
// :param removal => '2026-11-30T17:00:00.000000000Z-0badcafe'
MATCH (trash:Trash {root: true, removal: $removal})
SET trash.removedBy = trash.removedBy
RETURN trash.ofLabel AS label, trash.ofKey AS key, {} AS properties
