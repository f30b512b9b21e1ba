// In which countries are organizations, and how many of them?
MATCH (organization:Organization)
WHERE organization.country IS NOT NULL
RETURN organization.country AS key, count(*) AS records
ORDER BY records DESC, key
LIMIT 250
