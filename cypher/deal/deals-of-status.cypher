// Which deals have a status, the newest first, after a given one?
// :param status => 'OPEN'
// :param before => '9999-12-31'; :param afterKey => ''; :param limit => 51
MATCH (deal:Deal {status: $status})
WHERE deal.openedOn <= date($before) AND (deal.openedOn <> date($before) OR deal.key > $afterKey)
WITH deal
ORDER BY deal.openedOn DESC, deal.key
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
ORDER BY deal.openedOn DESC, key
