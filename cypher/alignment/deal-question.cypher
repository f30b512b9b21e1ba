// What does this deal need, and for whom?
// :param key => 'd'
MATCH (deal:Deal {key: $key})
RETURN
  deal.key AS key,
  coalesce(deal.name, deal.key) AS name,
  deal.status AS status,
  COLLECT {
    MATCH (customer:Organization)-[part:TAKES_PART]->(deal)
    WHERE part.role = 'CUSTOMER'
    RETURN {key: customer.key, name: coalesce(customer.name, customer.key)}
    ORDER BY customer.key
    LIMIT 1
  } AS customers,
  COLLECT {
    MATCH (deal)-[:HAS_NEED]->(need:Need)-[:FOR]->(capability:Capability)
    RETURN {
      key: need.key,
      statement: need.statement,
      priority: coalesce(need.priority, 'MUST'),
      capability: capability.key,
      capabilityName: coalesce(capability.name, capability.key),
      accepts: COLLECT {
        MATCH (need)-[:ACCEPTS]->(connector:Connector)
        RETURN {key: connector.key, name: coalesce(connector.name, connector.key)}
        ORDER BY connector.name
        LIMIT 20
      }
    }
    ORDER BY CASE need.priority WHEN 'COULD' THEN 2 WHEN 'SHOULD' THEN 1 ELSE 0 END, need.key
    LIMIT 60
  } AS needs
