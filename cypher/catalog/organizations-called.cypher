// Which organizations, of a country or kind if given, are called something like this?
// :param query => 'frostmark~2'; :param country => null; :param kind => null; :param limit => 51
CALL db.index.fulltext.queryNodes('names', $query, {limit: 1000}) YIELD node AS o, score
WHERE o:Organization
  AND ($country IS NULL OR o.country = $country)
  AND ($kind IS NULL OR o.kind = $kind)
WITH o, score
ORDER BY score DESC, o.name, o.key
LIMIT $limit
RETURN
  o.key AS key,
  o.name AS name,
  o.kind AS kind,
  o.country AS country,
  coalesce(o.home, false) AS home,
  count { (o)-[:OFFERS]->() } AS offerings,
  count { (o)<-[:WORKS_AT]-() } AS people,
  count { (o)-[:TAKES_PART]->() } AS deals
ORDER BY score DESC, name, key
