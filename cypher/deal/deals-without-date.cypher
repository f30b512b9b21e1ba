// Which deals (of a status, if given) tell no opening day, by key, after a given one?
// :param status => null; :param afterKey => ''; :param limit => 51
MATCH (d:Deal)
WHERE d.key > $afterKey
  AND d.openedOn IS NULL
  AND ($status IS NULL OR d.status = $status)
WITH d
ORDER BY d.key
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
ORDER BY key
