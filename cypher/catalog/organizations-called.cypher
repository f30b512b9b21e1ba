// Which organizations, of a country or kind if given, are called something like this?
// :param query => 'frostmark~2'; :param country => null; :param kind => null; :param limit => 51
CALL db.index.fulltext.queryNodes('names', $query, {limit: 1000}) YIELD node AS organization, score
WHERE organization:Organization
  AND ($country IS NULL OR organization.country = $country)
  AND ($kind IS NULL OR organization.kind = $kind)
WITH organization, score
ORDER BY score DESC, organization.name, organization.key
LIMIT $limit
RETURN
  organization.key AS key,
  organization.name AS name,
  organization.kind AS kind,
  organization.country AS country,
  coalesce(organization.home, false) AS home,
  COUNT { (organization)-[:OFFERS]->() } AS offerings,
  COUNT { (organization)<-[:WORKS_AT]-() } AS people,
  COUNT { (organization)-[:TAKES_PART]->() } AS deals
ORDER BY score DESC, name, key
