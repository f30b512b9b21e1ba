// Adds those of these relationships that the store lacks; what does it have of the others?
// :param type => 'TAKES_PART'; :param from => 'Organization'; :param to => 'Deal'; :param undirected => false; :param identity => 'role'; :param rows => [{index: 0, from: 'acme', to: 'big-deal', identity: 'LEAD', properties: {role: 'LEAD'}}]
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
OPTIONAL MATCH (start)-[found:$($type)]-(end)
WHERE ($undirected OR startNode(found) = start)
  AND coalesce(found[$identity], '') = row.identity
FOREACH (new IN CASE WHEN found IS NULL THEN [row] ELSE [] END |
  CREATE (start)-[added:$($type)]->(end)
  SET added = new.properties
)
WITH row, found
WHERE found IS NOT NULL
RETURN row.index AS index, properties(found) AS properties
ORDER BY index
