// Which of the things that a question names are there, and who can't serve?
// :param organizations => ['o']; :param capabilities => ['c']; :param connectors => ['k']; :param parties => ['o']; :param pin => []; :param offerings => []; :param today => date()
RETURN
  COLLECT {
    MATCH (organization:Organization)
    WHERE organization.key IN $organizations
    RETURN organization.key
  } AS organizations,
  COLLECT {
    MATCH (capability:Capability)
    WHERE capability.key IN $capabilities
    RETURN {key: capability.key, name: coalesce(capability.name, capability.key)}
  } AS capabilities,
  COLLECT {
    MATCH (connector:Connector)
    WHERE connector.key IN $connectors
    RETURN {
      key: connector.key,
      name: coalesce(connector.name, connector.key),
      market: coalesce(connector.kind = 'MARKET', false)
    }
  } AS connectors,
  COLLECT {
    MATCH (party:Organization)-[conflict:CONFLICTS_WITH]-(rival:Organization)
    WHERE party.key IN $parties AND coalesce(conflict.until >= $today, true)
    RETURN DISTINCT rival.key
  } AS rivals,
  [
    quarrel IN COLLECT {
      MATCH (party:Organization)-[conflict:CONFLICTS_WITH]-(rival:Organization)
      WHERE party.key IN $pin AND coalesce(conflict.until >= $today, true)
      RETURN DISTINCT {one: party.key, other: rival.key}
    } WHERE quarrel.one < quarrel.other AND quarrel.other IN $pin
  ] AS rivalries,
  COLLECT {
    MATCH (offering:Offering)<-[:OFFERS]-(organization:Organization)
    WHERE offering.key IN $offerings
    RETURN {key: offering.key, organization: organization.key}
  } AS offerings
