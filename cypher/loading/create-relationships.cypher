// Adds relationships that the store doesn't have.
// :param type => 'TAKES_PART'; :param from => 'Organization'; :param to => 'Deal'; :param rows => [{from: 'acme', to: 'big-deal', properties: {role: 'LEAD'}}]
CYPHER 25
UNWIND $rows AS row
CALL (row) {
  MATCH (start:$($from) {key: row.from})
  RETURN start
  LIMIT 1
}
CALL (row) {
  MATCH (end:$($to) {key: row.to})
  RETURN end
  LIMIT 1
}
CREATE (start)-[added:$($type)]->(end)
SET added = row.properties
