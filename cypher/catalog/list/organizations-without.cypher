// Which organizations match that have no value to be sorted by, by key?
// :param country => 'SE'; :param kind => null
// :param sort => 'kind'; :param skip => 0; :param limit => 50
MATCH (organization:Organization)
WHERE organization.key >= ''
  AND (CASE $sort
    WHEN 'kind' THEN organization.kind
    WHEN 'region' THEN organization.region
    WHEN 'size' THEN organization.size
    ELSE organization.name
  END IS NULL OR ($sort <> 'size' AND organization.name IS NULL))
  AND ($country IS NULL OR organization.country = $country)
  AND ($kind IS NULL OR organization.kind = $kind)
RETURN organization.key AS key
ORDER BY organization.key
SKIP $skip
LIMIT $limit
