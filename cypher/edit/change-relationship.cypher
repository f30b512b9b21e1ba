// Gives a relationship of a record that is held other properties; it keeps what they don't name.
// :param label => 'Organization'; :param key => 'org-frostmark'; :param id => ''; :param properties => {what: 'cold'}
CYPHER 25
MATCH (node:$($label) {key: $key})
MATCH (node)-[relation]-()
WHERE elementId(relation) = $id
WITH DISTINCT relation
SET relation += $properties
