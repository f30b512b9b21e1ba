// Which deals are there, by key, after a given one?
// :param after => ''; :param limit => 101
MATCH (deal:Deal)
WHERE deal.key > $after
WITH deal
ORDER BY deal.key
LIMIT $limit
RETURN
  deal.key AS key,
  coalesce(deal.version, 0) AS version,
  coalesce(deal.name, deal.key) AS name
ORDER BY key
