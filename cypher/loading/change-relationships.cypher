// Changes some properties of relationships, told apart by one property where a pair has several.
// :param type => 'TAKES_PART'; :param from => 'Organization'; :param to => 'Deal'; :param undirected => false; :param identity => 'role'; :param rows => [{from: 'acme', to: 'big-deal', identity: 'LEAD', properties: {share: 0.4}}]
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
WHERE type(found) = $type
  AND ($undirected OR startNode(found) = start)
  AND coalesce(properties(found)[$identity], '') = row.identity
SET found += row.properties
