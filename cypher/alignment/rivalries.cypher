// Which of these conflict with which of those?
// :param organizations => ['o']; :param rivals => ['p']; :param today => date()
UNWIND $organizations AS key
MATCH (party:Organization {key: key})-[conflict:CONFLICTS_WITH]-(rival:Organization)
WHERE rival.key IN $rivals
  AND coalesce(conflict.since <= $today, true)
  AND coalesce(conflict.until >= $today, true)
RETURN DISTINCT party.key AS one, rival.key AS other
ORDER BY one, other
LIMIT 1000
