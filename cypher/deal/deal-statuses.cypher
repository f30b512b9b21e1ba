// Which statuses do deals have, and how many of them?
MATCH (deal:Deal)
WHERE deal.status IS NOT NULL
RETURN deal.status AS key, count(*) AS records
ORDER BY records DESC, key
LIMIT 250
