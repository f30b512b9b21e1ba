// Which organizations match, the smallest first?
// :param country => 'SE'; :param kind => null
// :param skip => 0; :param limit => 50
MATCH (organization:Organization)
WHERE organization.size IS NOT NULL
  AND ($country IS NULL OR organization.country = $country)
  AND ($kind IS NULL OR organization.kind = $kind)
RETURN organization.key AS key
ORDER BY organization.size, organization.key
SKIP $skip
LIMIT $limit
