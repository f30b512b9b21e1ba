// Does the store have any organization?
// scan: it ends at the first.
MATCH (organization:Organization)
RETURN organization.key AS key
ORDER BY key
LIMIT 1
