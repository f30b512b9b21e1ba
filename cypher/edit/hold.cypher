// Keeps a record from being changed by others until this transaction ends, and gives it a version if it has none; which one does it have?
// It is locked like a load does it, by its key first: in another order the two would wait for each other.
// :param label => 'Organization'; :param key => 'org-frostmark'
CYPHER 25
MATCH (node:$($label) {key: $key})
SET node.key = node.key
SET node.version = coalesce(node.version, 0)
RETURN node.version AS version
