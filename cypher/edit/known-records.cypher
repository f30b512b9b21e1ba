// Which of these records are there, and what are they called? They stay until this transaction ends.
// :param records => [{label: 'Organization', key: 'org-frostmark'}]
CYPHER 25
UNWIND $records AS record
CALL (record) {
  MATCH (node:$(record.label) {key: record.key})
  RETURN node
  LIMIT 1
}
SET node.key = node.key
RETURN record.label AS label, record.key AS key, coalesce(node.name, node.key) AS name
ORDER BY label, key
