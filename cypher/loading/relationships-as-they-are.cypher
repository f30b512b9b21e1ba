// Which relationships of this type has the store between these pairs?
// :param type => 'TAKES_PART'; :param from => 'Organization'; :param to => 'Deal'; :param undirected => false; :param rows => [{index: 0, from: 'acme', to: 'big-deal'}]
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
MATCH (start)-[found]-(end)
WHERE type(found) = $type AND ($undirected OR startNode(found) = start)
RETURN row.index AS index, properties(found) AS properties
ORDER BY index
