// In which deals does an organization take part, the newest first, after a given one?
// :param organization => 'org-frostmark'; :param status => null
// :param before => '9999-12-31'; :param afterKey => ''; :param limit => 51
MATCH (:Organization {key: $organization})-[:TAKES_PART]->(deal:Deal)
WHERE coalesce(deal.openedOn, date('0001-01-01')) <= date($before)
  AND (coalesce(deal.openedOn, date('0001-01-01')) <> date($before) OR deal.key > $afterKey)
  AND ($status IS NULL OR deal.status = $status)
WITH deal, min(coalesce(deal.openedOn, date('0001-01-01'))) AS day, min(deal.key) AS key
ORDER BY day DESC, key
LIMIT $limit
RETURN
  key,
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
ORDER BY day DESC, key
