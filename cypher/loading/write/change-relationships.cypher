// Changes relationships, told apart by one property where a pair has several, that nobody edited since they were looked at; how are the others now?
// :param type => 'TAKES_PART'; :param from => 'Organization'; :param to => 'Deal'; :param undirected => false; :param identity => 'role'; :param rows => [{index: 0, from: 'acme', to: 'big-deal', identity: 'LEAD', edited: '', properties: {share: 0.4}}]
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
MATCH (start)-[found:$($type)]-(end)
WHERE ($undirected OR startNode(found) = start)
  AND coalesce(properties(found)[$identity], '') = row.identity
// Only a property that is there is locked by setting it to itself.
SET found.load = coalesce(found.load, '')
WITH row, found, coalesce(toString(found.editedAt), '') AS edited
FOREACH (free IN CASE WHEN edited = row.edited THEN [found] ELSE [] END |
  SET free += row.properties
)
FOREACH (late IN CASE WHEN edited <> row.edited AND found.load = '' THEN [found] ELSE [] END |
  REMOVE late.load
)
WITH row, found, edited
WHERE edited <> row.edited
RETURN row.index AS index, edited, properties(found) AS properties
ORDER BY index
