// Removes a relationship of a record that is held.
// :param label => 'Organization'; :param key => 'org-frostmark'; :param id => ''
CYPHER 25
MATCH (node:$($label) {key: $key})
MATCH (node)-[relation]-()
WHERE elementId(relation) = $id
WITH DISTINCT relation
DELETE relation
