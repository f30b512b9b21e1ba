// Which needs of open deals can less than eight organizations serve, and who are these?
// :param deals => 2000; :param enough => 8; :param today => date()
// Needs for the same capability by the same connectors are looked at once, in the deals of the
// highest value.
// cut: of a popular capability no more than some thousand offerings are looked at.
MATCH (deal:Deal {status: 'OPEN'})
WITH deal
ORDER BY coalesce(toFloat(deal.value), 0.0) DESC, deal.key
LIMIT $deals
MATCH (deal)-[:HAS_NEED]->(need:Need)-[:FOR]->(capability:Capability)
WITH
  deal,
  need,
  capability,
  COLLECT {
    MATCH (need)-[:ACCEPTS]->(connector:Connector)
    RETURN DISTINCT connector.key AS accepted
    ORDER BY accepted
    LIMIT 50
  } AS accepts
WITH
  capability,
  accepts,
  collect({
    key: deal.key,
    name: coalesce(deal.name, deal.key),
    value: toFloat(deal.value),
    currency: deal.currency,
    priority: coalesce(need.priority, 'MUST'),
    customers: COLLECT {
      MATCH (customer:Organization)-[:TAKES_PART {role: 'CUSTOMER'}]->(deal)
      RETURN DISTINCT customer.key
      LIMIT 20
    }
  }) AS demand
CALL (capability, accepts) {
  CALL (capability) {
    RETURN capability AS near
    UNION
    MATCH (capability)<-[:BROADER*1..2]-(near:Capability)
    RETURN near
    UNION
    MATCH (capability)-[:BROADER*1..2]->(near:Capability)
    RETURN near
  }
  MATCH (near)<-[provides:PROVIDES]-(offering:Offering)
  WHERE coalesce(provides.level, 0.5) > 0
  WITH DISTINCT offering
  LIMIT 3000
  WITH offering
  WHERE size(accepts) = 0
    OR NOT EXISTS { (offering)-[:CONNECTS_BY]->(:Connector) }
    OR EXISTS {
      MATCH (offering)-[:CONNECTS_BY]->(connector:Connector)
      WHERE connector.key IN accepts
    }
  MATCH (organization:Organization)-[:OFFERS]->(offering)
  WITH DISTINCT organization
  LIMIT $enough
  RETURN collect({
    key: organization.key,
    name: coalesce(organization.name, organization.key),
    rivals: COLLECT {
      MATCH (organization)-[conflict:CONFLICTS_WITH]-(rival:Organization)
      WHERE coalesce(conflict.until >= $today, true)
      RETURN DISTINCT rival.key
      LIMIT 1000
    }
  }) AS providers
}
WITH capability, accepts, demand, providers
WHERE size(providers) < $enough
RETURN
  capability.key AS capability,
  coalesce(capability.name, capability.key) AS name,
  COLLECT {
    MATCH (connector:Connector)
    WHERE connector.key IN accepts
    RETURN coalesce(connector.name, connector.key) AS called
    ORDER BY called
  } AS accepts,
  demand,
  providers
ORDER BY capability, accepts
LIMIT 5000
