// What do lists show of these organizations?
// :param keys => ['org-frostmark']
// unordered: who asks has the order.
UNWIND $keys AS key
MATCH (organization:Organization {key: key})
RETURN
  organization.key AS key,
  coalesce(organization.name, organization.key) AS name,
  organization.kind AS kind,
  organization.country AS country,
  organization.region AS region,
  organization.size AS size,
  coalesce(organization.home, false) AS home,
  COUNT { (organization)-[:OFFERS]->() } AS offerings,
  COUNT { (organization)<-[:WORKS_AT]-() } AS people,
  COUNT { (organization)-[:TAKES_PART]->() } AS deals
