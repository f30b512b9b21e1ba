// Of which kinds are organizations, and how many of them?
MATCH (organization:Organization)
WHERE organization.kind IS NOT NULL
RETURN organization.kind AS key, count(*) AS records
ORDER BY records DESC, key
LIMIT 250
