// Changes relationships that nobody edited since they were looked at; how are the others now? Whom they belong to counts one change more.
// :param type => 'TAKES_PART'; :param from => 'Organization'; :param to => 'Deal'; :param undirected => false; :param identity => ['role']; :param owner => 'to'; :param rows => [{index: 0, from: 'acme', to: 'big-deal', identity: ['LEAD'], edited: '', properties: {share: 0.4}}]
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
  AND [name IN $identity | coalesce(toString(properties(found)[name]), '')] = row.identity
WITH row, found,
  CASE $owner WHEN 'to' THEN endNode(found) ELSE startNode(found) END AS owner,
  CASE $owner WHEN 'to' THEN startNode(found) ELSE endNode(found) END AS other
// Only a property that is there is locked by setting it to itself.
SET owner.key = owner.key, found.load = coalesce(found.load, '')
WITH row, found, owner, other, coalesce(toString(found.editedAt), '') AS edited
FOREACH (free IN CASE WHEN edited = row.edited THEN [found] ELSE [] END |
  SET free += row.properties, owner.version = coalesce(owner.version, 0) + 1
)
FOREACH (late IN CASE WHEN edited <> row.edited AND found.load = '' THEN [found] ELSE [] END |
  REMOVE late.load
)
WITH row, found, owner, other, edited
WHERE edited <> row.edited
RETURN row.index AS index, edited, properties(found) AS properties,
  owner.key AS owner, other.key AS other, coalesce(other.name, other.statement, other.key) AS otherName,
  null AS action, null AS by, null AS at
ORDER BY index
