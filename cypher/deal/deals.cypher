// Which deals are there, the newest first, after a given one?
// :param before => '9999-12-31'; :param afterKey => ''; :param limit => 51
MATCH (d:Deal)
WHERE d.openedOn <= date($before) AND (d.openedOn <> date($before) OR d.key > $afterKey)
WITH d
ORDER BY d.openedOn DESC, d.key
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
ORDER BY deal.openedOn DESC, key
