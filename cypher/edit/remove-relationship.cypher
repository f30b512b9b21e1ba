// Removes a relationship of a record that is held.
// scan: one relationship times one node, each found by its key.
// :param label => 'Organization'; :param key => 'org-frostmark'; :param id => ''
CYPHER 25
MATCH (start)-[relation]->(end)
WHERE elementId(relation) = $id
MATCH (node:$($label) {key: $key})
WHERE node IN [start, end]
DELETE relation
