// Of which organizations is there anything that trust may come from, or of their neighbours?
// :param kinds => ['PROMISE_KEPT']
CALL () {
  MATCH (happened:Interaction)
  WHERE happened.kind IN $kinds
  MATCH (happened)-[:ABOUT]->(organization:Organization)
  RETURN organization
  UNION
  MATCH (happened:Interaction)
  WHERE happened.kind IN $kinds
  MATCH (happened)-[:ABOUT]->(:Person)-[:WORKS_AT]->(organization:Organization)
  RETURN organization
  UNION
  MATCH (win:Win)
  WHERE win.actual IN ['WIN', 'LOSS']
  MATCH (win)<-[:YIELDS]-(:Deal)<-[:TAKES_PART {role: 'LEAD'}]-(organization:Organization)
  RETURN organization
  UNION
  MATCH (happened:Interaction {kind: 'BREACH'})-[:ABOUT]->(breacher)
  CALL (breacher) {
    MATCH (breacher)-[:WORKS_AT*0..1]->(:Organization)-[:PARTNERS_WITH|PART_OF*1..2]-(organization:Organization)
    RETURN DISTINCT organization
  }
  RETURN organization
}
RETURN DISTINCT organization.key AS key
