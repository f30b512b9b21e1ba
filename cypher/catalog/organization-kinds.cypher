// Which kinds of organizations are common?
// cut: what is common shows in the first 20,000.
MATCH (organization:Organization)
WHERE organization.kind >= '' AND organization.name >= ''
WITH organization.kind AS kind
LIMIT 20000
RETURN kind, count(*) AS organizations
ORDER BY organizations DESC, kind
LIMIT 40
