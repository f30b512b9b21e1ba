// What did each organization do, its people there and the deals it led; whose breach spread to it?
// :param organizations => ['o']; :param kinds => ['PROMISE_KEPT']; :param today => date()
CALL () {
  UNWIND $organizations AS key
  MATCH (organization:Organization {key: key})
  CALL (organization) {
    MATCH (organization)<-[:ABOUT]-(happened:Interaction)
    WHERE happened.kind IN $kinds
    RETURN happened.key AS source, happened.kind AS kind, happened.on AS on, false AS indirect
    UNION ALL
    MATCH (organization)<-[work:WORKS_AT]-(person:Person)<-[:ABOUT]-(happened:Interaction)
    WHERE happened.kind IN $kinds
      AND coalesce(work.since <= happened.on, true)
      AND coalesce(work.until >= happened.on, true)
    WITH DISTINCT person, happened
    RETURN happened.key AS source, happened.kind AS kind, happened.on AS on, true AS indirect
    UNION ALL
    MATCH (organization)-[:TAKES_PART {role: 'LEAD'}]->(deal:Deal)-[:YIELDS]->(win:Win)
    WHERE win.actual IN ['WIN', 'LOSS'] AND NOT EXISTS { (win)-[:FOR_PARTY]->(organization) }
    RETURN
      win.key AS source,
      win.actual AS kind,
      coalesce(win.on, deal.closedOn) AS on,
      false AS indirect
  }
  RETURN organization.key AS organization, source, kind, on, indirect, null AS spread
  UNION ALL
  MATCH (breach:Interaction {kind: 'BREACH'})
  WHERE breach.on <= $today
  CALL (breach) {
    MATCH (breach)-[:ABOUT]->(breacher:Organization)
    RETURN breacher, false AS indirect
    UNION ALL
    MATCH (breach)-[:ABOUT]->(:Person)-[work:WORKS_AT]->(breacher:Organization)
    WHERE coalesce(work.since <= breach.on, true) AND coalesce(work.until >= breach.on, true)
    RETURN DISTINCT breacher, true AS indirect
  }
  CALL (breacher) {
    MATCH (breacher)-[tie:PARTNERS_WITH|PART_OF]-(organization:Organization)
    WHERE organization.key IN $organizations
      AND coalesce(tie.since <= $today, true)
      AND coalesce(tie.until >= $today, true)
    RETURN organization, null AS via, 1 AS distance
    UNION ALL
    MATCH (breacher)-[tie:PARTNERS_WITH|PART_OF]-(via:Organization)-[far:PARTNERS_WITH|PART_OF]-(organization:Organization)
    WHERE organization.key IN $organizations
      AND coalesce(tie.since <= $today, true)
      AND coalesce(tie.until >= $today, true)
      AND coalesce(far.since <= $today, true)
      AND coalesce(far.until >= $today, true)
    RETURN organization, via, 2 AS distance
  }
  WITH breach, breacher, indirect, organization, via, distance
  WHERE organization <> breacher
    AND NOT EXISTS {
      MATCH (organization)-[side:CONFLICTS_WITH]-(breacher)
      WHERE coalesce(side.since <= $today, true) AND coalesce(side.until >= $today, true)
    }
  OPTIONAL MATCH (organization)-[cleared:CLEARED_OF]->(breach)
  RETURN
    organization.key AS organization,
    breach.key AS source,
    'BREACH' AS kind,
    breach.on AS on,
    indirect,
    {
      from: breacher.key,
      fromName: breacher.name,
      via: via.key,
      viaName: via.name,
      distance: distance,
      dismissedBy: cleared.by,
      dismissedAt: cleared.at
    } AS spread
}
WITH organization, source, kind, on, indirect, spread
WHERE on <= $today
RETURN
  organization,
  source,
  kind,
  on,
  indirect,
  spread
ORDER BY organization, on DESC, source, spread.distance, indirect, spread.from, spread.via
