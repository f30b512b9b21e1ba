// What do lists show of these offerings?
// :param keys => ['offering-cold-box']
// unordered: who asks has the order.
UNWIND $keys AS key
MATCH (offering:Offering {key: key})
RETURN
  offering.key AS key,
  coalesce(offering.name, offering.key) AS name,
  COLLECT {
    MATCH (offering)<-[:OFFERS]-(organization:Organization)
    WITH DISTINCT organization
    RETURN {key: organization.key, name: coalesce(organization.name, organization.key)}
    ORDER BY organization.name, organization.key
    LIMIT 3
  } AS organizations,
  COLLECT {
    MATCH (offering)-[:PROVIDES]->(capability:Capability)
    WITH DISTINCT capability
    RETURN {key: capability.key, name: coalesce(capability.name, capability.key)}
    ORDER BY capability.name, capability.key
    LIMIT 3
  } AS provides,
  COLLECT {
    MATCH (offering)-[:CONNECTS_BY]->(connector:Connector)
    WITH DISTINCT connector
    RETURN {key: connector.key, name: coalesce(connector.name, connector.key)}
    ORDER BY connector.name, connector.key
    LIMIT 3
  } AS connectors,
  {
    organizations: COUNT { (offering)<-[:OFFERS]-() },
    provides: COUNT { (offering)-[:PROVIDES]->() },
    connectors: COUNT { (offering)-[:CONNECTS_BY]->() }
  } AS counts
