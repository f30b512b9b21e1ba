// Adds those of these relationships that the store lacks; what does it have of the others? The start is locked first, so that two who add the same at once don't both find it missing.
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
SET start.key = start.key
WITH row, start, end
OPTIONAL MATCH (start)-[found:$($type)]-(end)
WHERE ($undirected OR startNode(found) = start)
  AND coalesce(found[$identity], '') = row.identity
FOREACH (new IN CASE WHEN found IS NULL THEN [row] ELSE [] END |
  CREATE (start)-[added:$($type)]->(end)
  SET added = new.properties
)
WITH row, found
WHERE found IS NOT NULL
RETURN row.index AS index, coalesce(toString(found.editedAt), '') AS edited, properties(found) AS properties
ORDER BY index
