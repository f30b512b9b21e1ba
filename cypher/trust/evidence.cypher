// What did each organization do, its people there, and the deals it led, that trust comes from?
// :param organizations => ['o']; :param kinds => ['PROMISE_KEPT']; :param today => date()
UNWIND $organizations AS key
MATCH (organization:Organization {key: key})
CALL (organization) {
  MATCH (organization)<-[:ABOUT]-(happened:Interaction)
  WHERE happened.kind IN $kinds
  RETURN happened.key AS source, happened.kind AS kind, happened.on AS on, false AS indirect
  UNION ALL
  MATCH (organization)<-[work:WORKS_AT]-(person:Person)<-[:ABOUT]-(happened:Interaction)
  WHERE happened.kind IN $kinds
    AND coalesce(work.since <= happened.on, true) AND coalesce(work.until >= happened.on, true)
  WITH DISTINCT person, happened
  RETURN happened.key AS source, happened.kind AS kind, happened.on AS on, true AS indirect
  UNION ALL
  MATCH (organization)-[:TAKES_PART {role: 'LEAD'}]->(deal:Deal)-[:YIELDS]->(win:Win)
  WHERE win.actual IN ['WIN', 'LOSS'] AND NOT EXISTS { (win)-[:FOR_PARTY]->(organization) }
  RETURN win.key AS source, win.actual AS kind, coalesce(win.on, deal.closedOn) AS on, false AS indirect
}
WITH organization, source, kind, on, indirect
WHERE on <= $today
RETURN organization.key AS organization, source, kind, on, indirect
ORDER BY organization, on DESC, source
LIMIT 1000000
