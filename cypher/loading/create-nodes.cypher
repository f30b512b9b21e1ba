// Adds nodes that the store doesn't have.
// :param label => 'Organization'; :param rows => [{key: 'acme', properties: {name: 'Acme'}}]
CYPHER 25
UNWIND $rows AS row
CREATE (node:$($label) {key: row.key})
SET node += row.properties
