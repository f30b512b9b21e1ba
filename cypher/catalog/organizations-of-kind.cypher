// Which organizations of a kind are there, by name, after a given one?
// :param kind => 'university'
// :param afterName => ''; :param afterKey => ''; :param limit => 51
MATCH (organization:Organization {kind: $kind})
WHERE organization.name >= $afterName
  AND (organization.name <> $afterName OR organization.key > $afterKey)
WITH organization, organization.name AS name, organization.key AS key
ORDER BY name, key
LIMIT $limit
RETURN
  key,
  name,
  organization.kind AS kind,
  organization.country AS country,
  coalesce(organization.home, false) AS home,
  COUNT { (organization)-[:OFFERS]->() } AS offerings,
  COUNT { (organization)<-[:WORKS_AT]-() } AS people,
  COUNT { (organization)-[:TAKES_PART]->() } AS deals
ORDER BY name, key
