// Which organizations have this key, or names with words that begin like this?
// :param key => 'almlunda'; :param query => 'alm*'
CALL () {
  MATCH (organization:Organization {key: $key})
  RETURN organization, 1000.0 AS score
  UNION ALL
  CALL db.index.fulltext.queryNodes('names', $query, {limit: 1000}) YIELD node, score
  WHERE node:Organization
  RETURN node AS organization, score
}
WITH organization, max(score) AS score
RETURN organization.key AS key,
       organization.name AS name,
       organization.country AS country,
       coalesce(organization.home, false) AS home
ORDER BY score DESC, key
LIMIT 20
