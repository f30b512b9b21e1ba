// Keeps a record from being changed by others until this transaction ends, and gives it a version if it has none; which one does it have?
// :param label => 'Organization'; :param key => 'org-frostmark'
CYPHER 25
MATCH (node:$($label) {key: $key})
SET node.version = coalesce(node.version, 0)
RETURN node.version AS version
