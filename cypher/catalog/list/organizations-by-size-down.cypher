// Which organizations match, the largest first?
// :param country => 'SE'; :param kind => null
// :param skip => 0; :param limit => 50
MATCH (organization:Organization)
WHERE organization.size IS NOT NULL
  AND ($country IS NULL OR organization.country = $country)
  AND ($kind IS NULL OR organization.kind = $kind)
RETURN organization.key AS key
ORDER BY organization.size DESC, organization.key
SKIP $skip
LIMIT $limit
