// In which stages are deals, and how many of them?
MATCH (deal:Deal)
WHERE deal.stage IS NOT NULL
RETURN deal.stage AS key, count(*) AS records
ORDER BY records DESC, key
LIMIT 250
