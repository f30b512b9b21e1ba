// Adds those of these relationships that the store lacks and nobody took away; what does it have of the others? Whom they belong to is locked first, so that two who add the same at once don't both find it missing, and nobody saves such a record as it was before.
// :param type => 'TAKES_PART'; :param from => 'Organization'; :param to => 'Deal'; :param undirected => false; :param identity => ['role']; :param owner => 'to'; :param rows => [{index: 0, from: 'acme', to: 'big-deal', identity: ['LEAD'], entries: [{record: 'Deal big-deal', partKey: '["Organization acme","LEAD"]'}], properties: {role: 'LEAD'}}]
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
OPTIONAL CALL (row, found) {
  WITH row, found
  WHERE found IS NULL
  UNWIND row.entries AS entry
  MATCH (change:Change {record: entry.record, partKey: entry.partKey})
  WHERE change.part = $type
  RETURN change
  ORDER BY change.key DESC
  LIMIT 1
}
WITH row, start, end, found,
  CASE
    WHEN change.by IS NULL THEN null
    WHEN change.action = 'REMOVED' THEN change
    WHEN change.action = 'CHANGED' AND any(name IN $identity WHERE change.before + change.after CONTAINS '"' + name + '":') THEN change
  END AS change
FOREACH (new IN CASE WHEN found IS NULL AND change IS NULL THEN [row] ELSE [] END |
  CREATE (start)-[added:$($type)]->(end)
  SET added = new.properties
)
FOREACH (owner IN CASE WHEN found IS NOT NULL OR change IS NOT NULL THEN [] WHEN $owner = 'to' THEN [end] ELSE [start] END |
  SET owner.version = coalesce(owner.version, 0) + 1
)
WITH row, found, change
WHERE found IS NOT NULL OR change IS NOT NULL
WITH row, found, change,
  CASE $owner WHEN 'to' THEN endNode(found) ELSE startNode(found) END AS owner,
  CASE $owner WHEN 'to' THEN startNode(found) ELSE endNode(found) END AS other
RETURN row.index AS index, coalesce(toString(found.editedAt), '') AS edited, properties(found) AS properties,
  owner.key AS owner, other.key AS other, coalesce(other.name, other.statement, other.key) AS otherName,
  change.action AS action, change.by AS by, change.at AS at
ORDER BY index
