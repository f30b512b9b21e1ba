// Which open deals wait for an ensemble, the newest first?
MATCH (deal:Deal {status: 'OPEN'})
WITH deal
ORDER BY deal.openedOn DESC, deal.key
LIMIT 12
RETURN
  deal.key AS key,
  coalesce(deal.name, deal.key) AS name,
  COLLECT {
    MATCH (customer:Organization)-[part:TAKES_PART]->(deal)
    WHERE part.role = 'CUSTOMER'
    RETURN coalesce(customer.name, customer.key)
    ORDER BY customer.key
    LIMIT 1
  } AS customers,
  COUNT { (deal)-[:HAS_NEED]->() } AS needs
ORDER BY deal.openedOn DESC, key
LIMIT 12
