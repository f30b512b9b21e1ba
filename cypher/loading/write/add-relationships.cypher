// Adds those of these relationships that the store lacks; what does it have of the others? Whom they belong to is locked first, so that two who add the same at once don't both find it missing, and nobody saves such a record as it was before.
// :param type => 'TAKES_PART'; :param from => 'Organization'; :param to => 'Deal'; :param undirected => false; :param identity => ['role']; :param owner => 'to'; :param rows => [{index: 0, from: 'acme', to: 'big-deal', identity: ['LEAD'], properties: {role: 'LEAD'}}]
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
FOREACH (locked IN CASE WHEN $undirected THEN [start, end] WHEN $owner = 'to' THEN [end] ELSE [start] END |
  SET locked.key = locked.key
)
WITH row, start, end
OPTIONAL MATCH (start)-[found:$($type)]-(end)
WHERE ($undirected OR startNode(found) = start)
  AND [name IN $identity | coalesce(toString(found[name]), '')] = row.identity
FOREACH (new IN CASE WHEN found IS NULL THEN [row] ELSE [] END |
  CREATE (start)-[added:$($type)]->(end)
  SET added = new.properties
)
FOREACH (owner IN CASE WHEN found IS NOT NULL THEN [] WHEN $owner = 'to' THEN [end] ELSE [start] END |
  SET owner.version = coalesce(owner.version, 0) + 1
)
WITH row, found
WHERE found IS NOT NULL
WITH row, found,
  CASE $owner WHEN 'to' THEN endNode(found) ELSE startNode(found) END AS owner,
  CASE $owner WHEN 'to' THEN startNode(found) ELSE endNode(found) END AS other
RETURN row.index AS index, coalesce(toString(found.editedAt), '') AS edited, properties(found) AS properties,
  owner.key AS owner, other.key AS other, coalesce(other.name, other.statement, other.key) AS otherName
ORDER BY index
