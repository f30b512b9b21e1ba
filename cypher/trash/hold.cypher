// Keeps a record from others until it is removed; what does it say?
// :param label => 'Organization'; :param key => 'org-frostmark'
CYPHER 25
MATCH (node:$($label) {key: $key})
SET node.key = node.key
RETURN $label AS label, node.key AS key, properties(node) AS properties
