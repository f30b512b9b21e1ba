// What does this deal need, and who is its customer?
// :param deal => 'd'
MATCH (deal:Deal {key: $deal})
RETURN
  deal.key AS key,
  COLLECT {
    MATCH (customer:Organization)-[:TAKES_PART {role: 'CUSTOMER'}]->(deal)
    RETURN DISTINCT customer.key AS customer
    ORDER BY customer
    LIMIT 100
  } AS customers,
  COLLECT {
    MATCH (deal)-[:HAS_NEED]->(need:Need)
    OPTIONAL MATCH (need)-[:FOR]->(capability:Capability)
    RETURN {
      key: need.key,
      capability: capability.key,
      priority: need.priority,
      accepts: COLLECT {
        MATCH (need)-[:ACCEPTS]->(connector:Connector)
        RETURN connector.key AS accepted
        ORDER BY accepted
        LIMIT 200
      }
    } AS wanted
    ORDER BY need.key, capability.key
    LIMIT 101
  } AS needs
