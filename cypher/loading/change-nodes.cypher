// Changes some properties of nodes.
// :param label => 'Organization'; :param rows => [{key: 'acme', properties: {name: 'Acme'}}]
CYPHER 25
UNWIND $rows AS row
CALL (row) {
  MATCH (node:$($label) {key: row.key})
  RETURN node
  LIMIT 1
}
SET node += row.properties
