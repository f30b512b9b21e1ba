// Keeps a node from being changed by others until this transaction ends.
// :param label => 'Organization'; :param key => 'org-frostmark'
CYPHER 25
MATCH (node:$($label) {key: $key})
SET node.key = node.key
