// Gives a relationship of a record that is held other properties; it keeps what they don't name.
// scan: one relationship times one node, each found by its key.
// :param label => 'Organization'; :param key => 'org-frostmark'; :param id => ''; :param properties => {what: 'cold'}
CYPHER 25
MATCH (start)-[relation]->(end)
WHERE elementId(relation) = $id
MATCH (node:$($label) {key: $key})
WHERE node IN [start, end]
SET relation += $properties
