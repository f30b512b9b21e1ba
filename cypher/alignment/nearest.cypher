// Who offers something near to each of these capabilities, or took part where it was needed?
// :param capabilities => ['c']; :param barred => []
// cut: a way goes up to a broader capability and down from there. Each kind of way is cut on its own,
// the nearest come first, so that neither wide nor popular capabilities are read to the end.
UNWIND $capabilities AS wanted
MATCH (capability:Capability {key: wanted})
CALL (capability) {
  CALL (capability) {
    RETURN capability AS near, 0 AS up, 0 AS down
    UNION ALL
    MATCH way = (capability)<-[:BROADER*1..3]-(near:Capability)
    WITH near, 0 AS up, length(way) AS down
    LIMIT 100
    RETURN near, up, down
    UNION ALL
    MATCH way = (capability)-[:BROADER*1..3]->(near:Capability)
    WITH near, length(way) AS up, 0 AS down
    LIMIT 20
    RETURN near, up, down
    UNION ALL
    MATCH (capability)-[:BROADER]->(:Capability)<-[:BROADER]-(near:Capability)
    WITH near, 1 AS up, 1 AS down
    LIMIT 100
    RETURN near, up, down
    UNION ALL
    MATCH (capability)-[:BROADER]->(:Capability)<-[:BROADER]-(:Capability)<-[:BROADER]-(near:Capability)
    WITH near, 1 AS up, 2 AS down
    LIMIT 100
    RETURN near, up, down
    UNION ALL
    MATCH (capability)-[:BROADER]->(:Capability)-[:BROADER]->(:Capability)<-[:BROADER]-(near:Capability)
    WITH near, 2 AS up, 1 AS down
    LIMIT 100
    RETURN near, up, down
  }
  WITH near, up, down
  ORDER BY up + down, near.key
  CALL (near) {
    MATCH (near)<-[provides:PROVIDES]-(:Offering)<-[:OFFERS]-(organization:Organization)
    WHERE coalesce(provides.level, 0.5) > 0 AND NOT organization.key IN $barred
    RETURN DISTINCT organization
    LIMIT 20
  }
  RETURN organization, near, up, down, null AS deal
  LIMIT 100
  UNION ALL
  MATCH (capability)<-[:FOR]-(:Need)<-[:HAS_NEED]-(deal:Deal)<-[part:TAKES_PART]-(organization:Organization)
  WHERE deal.status IN ['WON', 'OPEN']
    AND part.role IN ['LEAD', 'PARTNER', 'SUPPLIER']
    AND NOT coalesce(part.status = 'DECLINED', false)
    AND NOT organization.key IN $barred
    AND NOT coalesce(organization.home, false)
  WITH organization, capability, deal
  LIMIT 100
  RETURN
    organization,
    capability AS near,
    0 AS up,
    0 AS down,
    {name: coalesce(deal.name, deal.key), won: deal.status = 'WON'} AS deal
}
RETURN
  wanted,
  organization.key AS organization,
  coalesce(organization.name, organization.key) AS name,
  near.key AS provided,
  coalesce(near.name, near.key) AS providedName,
  up,
  down,
  deal
ORDER BY wanted, up + down, organization, provided, deal
LIMIT 5000
