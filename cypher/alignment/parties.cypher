// Whom does each candidate conflict with, and what do they pursue that the deal advances?
// :param organizations => ['o']; :param customers => ['o']; :param capabilities => ['c']; :param markets => ['k']; :param today => date()
UNWIND $organizations AS key
MATCH (organization:Organization {key: key})
RETURN
  organization.key AS key,
  COLLECT {
    MATCH (organization)-[conflict:CONFLICTS_WITH]-(rival:Organization)
    WHERE coalesce(conflict.until >= $today, true)
    RETURN DISTINCT rival.key
  } AS rivals,
  COLLECT {
    MATCH (organization)-[:PURSUES]->(objective:Objective)-[:SEEKS]->(sought)
    WHERE (sought:Organization AND sought.key IN $customers)
      OR (sought:Capability AND sought.key IN $capabilities)
      OR (sought:Connector AND sought.key IN $markets)
    RETURN DISTINCT {key: objective.key, statement: coalesce(objective.statement, objective.key)} AS advanced
    ORDER BY advanced.key
    LIMIT 1
  } AS objectives
ORDER BY key
