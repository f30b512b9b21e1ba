// Who provides each of these capabilities? One row each, with a list for each thing to know.
// :param capabilities => ['c']
UNWIND $capabilities AS key
MATCH (capability:Capability {key: key})
CALL (capability) {
  MATCH (capability)<-[provides:PROVIDES]-(offering:Offering)<-[:OFFERS]-(organization:Organization)
  RETURN
    collect(organization.key) AS organizations,
    collect(toFloat(coalesce(provides.level, 0.5))) AS levels,
    collect([(offering)-[:CONNECTS_BY]->(connector:Connector) | connector.key]) AS connectors
}
RETURN
  key,
  organizations,
  levels,
  connectors
ORDER BY key
