// Which records have these nodes as parts? If the parts are changed, each of them counts one change more, and is locked by that.
// :param label => 'Need'; :param type => 'HAS_NEED'; :param keys => ['n']; :param changed => true
CYPHER 25
UNWIND $keys AS key
CALL (key) {
  MATCH (part:$($label) {key: key})
  RETURN part
  LIMIT 1
}
MATCH (owner)-[:$($type)]->(part)
FOREACH (counted IN CASE WHEN $changed THEN [owner] ELSE [] END |
  SET counted.version = coalesce(counted.version, 0) + 1
)
RETURN key, head(labels(owner)) AS label, owner.key AS owner
ORDER BY key, label, owner
