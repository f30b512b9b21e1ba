// Which deals are there, the newest first, after a given one?
// :param before => '9999-12-31'; :param afterKey => ''; :param limit => 51
MATCH (d:Deal)
WHERE d.openedOn <= date($before) AND (d.openedOn < date($before) OR d.key > $afterKey)
WITH d
ORDER BY d.openedOn DESC, d.key
LIMIT $limit
RETURN
  d.key AS key,
  coalesce(d.name, d.key) AS name,
  d.status AS status,
  d.stage AS stage,
  toFloat(d.value) AS value,
  d.currency AS currency,
  toString(d.openedOn) AS openedOn,
  head(COLLECT {
    MATCH (d)<-[:TAKES_PART {role: 'CUSTOMER'}]-(o:Organization)
    RETURN {key: o.key, name: o.name} ORDER BY o.name, o.key LIMIT 1
  }) AS customer,
  count { (d)<-[:TAKES_PART]-() } AS parties
ORDER BY d.openedOn DESC, key
