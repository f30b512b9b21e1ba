// Which organizations match, from Z to A?
// :param country => 'SE'; :param kind => null
// :param skip => 0; :param limit => 50
MATCH (organization:Organization)
WHERE organization.name IS NOT NULL
  AND ($country IS NULL OR organization.country = $country)
  AND ($kind IS NULL OR organization.kind = $kind)
RETURN organization.key AS key
ORDER BY organization.name DESC, organization.key
SKIP $skip
LIMIT $limit
