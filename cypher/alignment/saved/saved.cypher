// What was saved under this key, and what are its deal and customer called today?
// :param key => 'a'
MATCH (saved:Alignment {key: $key})
WHERE saved.removedAt IS NULL
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
  saved.question AS question,
  saved.answer AS answer,
  saved.ensemble AS ensemble,
  coalesce(user.name, saved.savedBy) AS savedBy,
  saved.savedAt AS savedAt
