// Which of these conflict with which of those?
// :param ones => ['o']; :param others => ['p']; :param today => date()
UNWIND $ones AS key
MATCH (party:Organization {key: key})-[conflict:CONFLICTS_WITH]-(rival:Organization)
WHERE rival.key IN $others AND coalesce(conflict.until >= $today, true)
RETURN DISTINCT party.key AS one, rival.key AS other
ORDER BY one, other
LIMIT 1000
