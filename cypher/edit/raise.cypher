// Gives a record that is held its next version.
// :param label => 'Organization'; :param key => 'org-frostmark'
CYPHER 25
MATCH (node:$($label) {key: $key})
SET node.version = coalesce(node.version, 0) + 1
