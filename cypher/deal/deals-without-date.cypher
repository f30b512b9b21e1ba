// Which deals (of a status, if given) tell no opening day, by key, after a given one?
// :param status => null; :param afterKey => ''; :param limit => 51
MATCH (deal:Deal)
WHERE deal.key > $afterKey AND deal.openedOn IS NULL AND ($status IS NULL OR deal.status = $status)
WITH deal
ORDER BY deal.key
LIMIT $limit
WITH collect(deal) AS page
UNWIND page AS deal
RETURN
  deal.key AS key,
  coalesce(deal.name, deal.key) AS name,
  deal.status AS status,
  deal.stage AS stage,
  toFloat(deal.value) AS value,
  deal.currency AS currency,
  toString(deal.openedOn) AS openedOn,
  head(COLLECT {
    MATCH (deal)<-[:TAKES_PART {role: 'CUSTOMER'}]-(customer:Organization)
    RETURN {key: customer.key, name: customer.name}
    ORDER BY customer.name, customer.key
    LIMIT 1
  }) AS customer,
  COUNT { (deal)<-[:TAKES_PART]-() } AS parties
ORDER BY key
