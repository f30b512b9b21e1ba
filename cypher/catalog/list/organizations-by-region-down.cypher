// Which organizations match, by their region and name, from Z to A?
// :param country => 'SE'; :param kind => null
// :param skip => 0; :param limit => 50
MATCH (organization:Organization)
WHERE organization.region IS NOT NULL AND organization.name IS NOT NULL
  AND ($country IS NULL OR organization.country = $country)
  AND ($kind IS NULL OR organization.kind = $kind)
RETURN organization.key AS key
ORDER BY organization.region DESC, organization.name DESC, organization.key
SKIP $skip
LIMIT $limit
