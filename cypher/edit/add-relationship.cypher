// Adds a relationship between two records that are held.
// scan: one node times one node, each found by its key.
// :param label => 'Organization'; :param key => 'org-frostmark'; :param type => 'SUPPLIES'; :param endLabel => 'Organization'; :param end => 'org-almlunda'; :param properties => {what: 'cold'}
CYPHER 25
MATCH (start:$($label) {key: $key})
MATCH (end:$($endLabel) {key: $end})
CREATE (start)-[added:$($type)]->(end)
SET added = $properties
