// Keeps from others what belongs to a record and to nobody else; what is it?
// :param label => 'Organization'; :param key => 'org-frostmark'; :param limit => 1000
// cut: what was found is removed before more is asked for.
CYPHER 25
MATCH (owner:$($label) {key: $key})-[:OFFERS|HAS_NEED|YIELDS|PURSUES]->(owned)
WHERE NOT EXISTS {
  MATCH (owned)<-[:OFFERS|HAS_NEED|YIELDS|PURSUES]-(other)
  WHERE other <> owner
}
WITH DISTINCT owned
LIMIT $limit
SET owned.key = owned.key
RETURN labels(owned)[0] AS label, owned.key AS key, properties(owned) AS properties
