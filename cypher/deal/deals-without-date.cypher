// Which deals (of a status, if given) tell no opening day, by key, after a given one?
// :param status => null; :param afterKey => ''; :param limit => 51
MATCH (d:Deal)
WHERE d.key > $afterKey
  AND d.openedOn IS NULL
  AND ($status IS NULL OR d.status = $status)
WITH d
ORDER BY d.key
LIMIT $limit
WITH collect(d) AS page
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
    MATCH (deal)<-[:TAKES_PART {role: 'CUSTOMER'}]-(o:Organization)
    RETURN {key: o.key, name: o.name} ORDER BY o.name, o.key LIMIT 1
  }) AS customer,
  count { (deal)<-[:TAKES_PART]-() } AS parties
ORDER BY key
