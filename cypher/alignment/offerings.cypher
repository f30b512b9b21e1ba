// What do these organizations offer?
// :param organizations => ['o']
UNWIND $organizations AS key
MATCH (organization:Organization {key: key})-[:OFFERS]->(offering:Offering)
RETURN
  offering.key AS key,
  organization.key AS organization,
  [
    (offering)-[provides:PROVIDES]->(provided:Capability) | {
      capability: provided.key,
      level: toFloat(coalesce(provides.level, 0.5))
    }
  ] AS provides,
  [(offering)-[:REQUIRES]->(required:Capability) | required.key] AS requires,
  [(offering)-[:CONNECTS_BY]->(connector:Connector) | connector.key] AS connectors,
  [(offering)-[:CONNECTS_BY]->(connector:Connector)
    WHERE NOT coalesce(connector.kind, '') IN ['LANGUAGE', 'MARKET'] | connector.key
  ] AS jointConnectors
ORDER BY key, organization
