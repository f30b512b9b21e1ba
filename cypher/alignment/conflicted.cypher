// Which organizations conflict with any other, now or once?
// scan: by the type of the relationship, which people state one by one.
MATCH (one)-[:CONFLICTS_WITH]->(other)
UNWIND [one.key, other.key] AS key
RETURN DISTINCT key
ORDER BY key
LIMIT 10000000
