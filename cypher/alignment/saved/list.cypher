// Which alignments are saved, the latest first?
// :param before => '~'; :param limit => 101
MATCH (saved:Alignment)
WHERE saved.key < $before AND saved.removedAt IS NULL
WITH saved
ORDER BY saved.key DESC
LIMIT $limit
OPTIONAL MATCH (deal:Deal {key: saved.deal})
OPTIONAL MATCH (customer:Organization {key: saved.customer})
OPTIONAL MATCH (user:User {key: saved.savedBy})
RETURN
  saved.key AS key,
  saved.name AS name,
  saved.deal AS deal,
  coalesce(deal.name, deal.key) AS dealName,
  saved.customer AS customer,
  coalesce(customer.name, customer.key) AS customerName,
  saved.ensemble AS ensemble,
  saved.status AS status,
  saved.cost AS cost,
  coalesce(user.name, saved.savedBy) AS savedBy,
  saved.savedAt AS savedAt
ORDER BY key DESC
LIMIT $limit
