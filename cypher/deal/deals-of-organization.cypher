// In which deals does an organization take part, the newest first, after a given one?
// :param organization => 'org-frostmark'; :param status => null
// :param before => '9999-12-31'; :param afterKey => ''; :param limit => 51
MATCH (:Organization {key: $organization})-[:TAKES_PART]->(d:Deal)
WHERE coalesce(d.openedOn, date('0001-01-01')) <= date($before)
  AND (coalesce(d.openedOn, date('0001-01-01')) <> date($before) OR d.key > $afterKey)
  AND ($status IS NULL OR d.status = $status)
WITH d, min(coalesce(d.openedOn, date('0001-01-01'))) AS day, min(d.key) AS key
ORDER BY day DESC, key
LIMIT $limit
RETURN
  key,
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
ORDER BY day DESC, key
