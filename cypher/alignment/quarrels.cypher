// Which of these conflict with which of those?
// :param ones => ['o']; :param others => ['p']; :param today => date()
UNWIND $ones AS key
MATCH (one:Organization {key: key})-[conflict:CONFLICTS_WITH]-(other:Organization)
WHERE other.key IN $others AND coalesce(conflict.until >= $today, true)
RETURN DISTINCT one.key AS one, other.key AS other
ORDER BY one, other
LIMIT 1000
