// Which organizations of a kind are there, by name, after a given one?
// :param kind => 'university'
// :param afterName => ''; :param afterKey => ''; :param limit => 51
MATCH (o:Organization {kind: $kind})
WHERE o.name >= $afterName AND (o.name <> $afterName OR o.key > $afterKey)
WITH o, o.name AS name, o.key AS key
ORDER BY name, key
LIMIT $limit
RETURN
  key,
  name,
  o.kind AS kind,
  o.country AS country,
  coalesce(o.home, false) AS home,
  count { (o)-[:OFFERS]->() } AS offerings,
  count { (o)<-[:WORKS_AT]-() } AS people,
  count { (o)-[:TAKES_PART]->() } AS deals
ORDER BY name, key
