// What are these records called?
// :param records => [{label: 'Deal', key: 'deal-x'}]
CYPHER 25
UNWIND $records AS record
CALL (record) {
  MATCH (node:$(record.label) {key: record.key})
  RETURN node.name AS name
  LIMIT 1
}
RETURN DISTINCT record.label + ' ' + record.key AS record, name
ORDER BY record
