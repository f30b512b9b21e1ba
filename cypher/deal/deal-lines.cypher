// What do lists show of these deals?
// :param keys => ['deal-harbour']
// unordered: who asks has the order.
UNWIND $keys AS key
MATCH (deal:Deal {key: key})
RETURN
  deal.key AS key,
  coalesce(deal.name, deal.key) AS name,
  deal.status AS status,
  deal.stage AS stage,
  toFloat(deal.value) AS value,
  deal.currency AS currency,
  deal.openedOn AS openedOn,
  deal.closedOn AS closedOn,
  COLLECT {
    MATCH (deal)<-[:TAKES_PART {role: 'CUSTOMER'}]-(customer:Organization)
    WITH DISTINCT customer
    RETURN {key: customer.key, name: coalesce(customer.name, customer.key)}
    ORDER BY customer.name, customer.key
    LIMIT 3
  } AS customers,
  COUNT { (deal)<-[:TAKES_PART {role: 'CUSTOMER'}]-() } AS allCustomers,
  COUNT { (deal)<-[:TAKES_PART]-() } AS parties
