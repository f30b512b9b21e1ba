// Which open deals are waiting, the newest first?
// :param limit => 8
MATCH (deal:Deal {status: 'OPEN'})
WITH deal
ORDER BY deal.openedOn IS NULL, deal.openedOn DESC, deal.key
LIMIT $limit
RETURN deal.key AS key,
  coalesce(deal.name, deal.key) AS name,
  deal.stage AS stage,
  toFloat(deal.value) AS value,
  deal.currency AS currency,
  count { (deal)-[:HAS_NEED]->() } AS needs,
  head([(customer:Organization)-[part:TAKES_PART]->(deal) WHERE part.role = 'CUSTOMER' | {key: customer.key, name: coalesce(customer.name, customer.key)}]) AS customer
ORDER BY deal.openedOn IS NULL, deal.openedOn DESC, key
