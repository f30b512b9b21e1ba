// Which organizations of a country (and kind) are there, by name, after a given one?
// :param country => 'SE'; :param kind => null
// :param afterName => ''; :param afterKey => ''; :param limit => 51
MATCH (o:Organization {country: $country})
WHERE o.name >= $afterName AND (o.name <> $afterName OR o.key > $afterKey)
  AND ($kind IS NULL OR o.kind = $kind)
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
