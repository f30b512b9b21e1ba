// Which organizations are there, by key, after a given one?
// :param after => ''; :param limit => 101
MATCH (organization:Organization)
WHERE organization.key > $after
WITH organization
ORDER BY organization.key
LIMIT $limit
RETURN
  organization.key AS key,
  coalesce(organization.version, 0) AS version,
  coalesce(organization.name, organization.key) AS name
ORDER BY key
