// Who surrounds an organization, by sector, the strongest ties first, and how many more are there?
// :param key => 'org-lindqvor'; :param show => 8; :param reach => 10000; :param today => date()
// :param sectors => ['SUPPLIER', 'CUSTOMER', 'PARTNER', 'WHOLE', 'PART', 'COMPETITOR', 'CONFLICT', 'DEALS']
// Of several ties to one neighbour those are told that run, or else come, or else ended.
// cut: of a hub no more than $reach ties of a sector are read; then the sector is capped.
MATCH (center:Organization {key: $key})
OPTIONAL CALL (center) {
  MATCH (center)<-[tie:SUPPLIES]-(neighbour:Organization)
  WHERE 'SUPPLIER' IN $sectors AND neighbour <> center
  RETURN 'SUPPLIER' AS sector, neighbour, tie, 1 AS weight, [] AS deals
  LIMIT $reach
  UNION ALL
  MATCH (center)-[tie:SUPPLIES]->(neighbour:Organization)
  WHERE 'CUSTOMER' IN $sectors AND neighbour <> center
  RETURN 'CUSTOMER' AS sector, neighbour, tie, 1 AS weight, [] AS deals
  LIMIT $reach
  UNION ALL
  MATCH (center)-[tie:PARTNERS_WITH]-(neighbour:Organization)
  WHERE 'PARTNER' IN $sectors AND neighbour <> center
  RETURN 'PARTNER' AS sector, neighbour, tie, 1 AS weight, [] AS deals
  LIMIT $reach
  UNION ALL
  MATCH (center)-[tie:PART_OF]->(neighbour:Organization)
  WHERE 'WHOLE' IN $sectors AND neighbour <> center
  RETURN 'WHOLE' AS sector, neighbour, tie, 1 AS weight, [] AS deals
  LIMIT $reach
  UNION ALL
  MATCH (center)<-[tie:PART_OF]-(neighbour:Organization)
  WHERE 'PART' IN $sectors AND neighbour <> center
  RETURN 'PART' AS sector, neighbour, tie, 1 AS weight, [] AS deals
  LIMIT $reach
  UNION ALL
  MATCH (center)-[tie:COMPETES_WITH]-(neighbour:Organization)
  WHERE 'COMPETITOR' IN $sectors AND neighbour <> center
  RETURN 'COMPETITOR' AS sector, neighbour, tie, 1 AS weight, [] AS deals
  LIMIT $reach
  UNION ALL
  MATCH (center)-[tie:CONFLICTS_WITH]-(neighbour:Organization)
  WHERE 'CONFLICT' IN $sectors AND neighbour <> center
  RETURN 'CONFLICT' AS sector, neighbour, tie, 1 AS weight, [] AS deals
  LIMIT $reach
  UNION ALL
  MATCH (center)-[:TAKES_PART]->(deal:Deal)<-[:TAKES_PART]-(neighbour:Organization)
  WHERE 'DEALS' IN $sectors AND neighbour <> center
  WITH DISTINCT neighbour, deal
  LIMIT $reach
  ORDER BY deal.openedOn DESC, deal.key
  WITH neighbour, count(deal) AS weight, collect(deal.name)[0..3] AS deals
  RETURN 'DEALS' AS sector, neighbour, null AS tie, weight, deals
}
WITH
  center,
  sector,
  neighbour,
  CASE WHEN tie.until < $today THEN 2 WHEN tie.since > $today THEN 1 ELSE 0 END AS rank,
  sum(weight) AS weight,
  min(tie.since) AS since,
  CASE WHEN count(tie.until) = count(tie) THEN max(tie.until) END AS until,
  collect(coalesce(tie.what, tie.note))[0..3] + coalesce(head(collect(deals)), []) AS details
ORDER BY rank
WITH
  center,
  sector,
  neighbour,
  sum(weight) AS weight,
  head(collect({rank: rank, since: since, until: until, details: details})) AS told
ORDER BY
  sector,
  told.rank,
  weight DESC,
  COUNT { (neighbour)-[:TAKES_PART]->() } DESC,
  neighbour.name,
  neighbour.key
WITH
  center,
  sector,
  sum(weight) AS rows,
  collect(CASE
    WHEN neighbour IS NULL THEN null
    ELSE {
      neighbour: neighbour,
      weight: weight,
      since: told.since,
      until: told.until,
      phase: CASE told.rank WHEN 1 THEN 'COMING' WHEN 2 THEN 'ENDED' END,
      details: told.details
    }
  END) AS ties
WITH center, collect({sector: sector, rows: rows, ties: ties}) AS sectors
WITH center, [group IN sectors WHERE group.sector IS NOT NULL] AS sectors
WITH
  center,
  sectors,
  COLLECT {
    UNWIND sectors AS group
    UNWIND group.ties[0..$show] AS tie
    RETURN DISTINCT tie.neighbour
  } AS shown
RETURN
  {
    key: center.key,
    name: coalesce(center.name, center.key),
    kind: center.kind,
    country: center.country,
    home: coalesce(center.home, false),
    degree: COUNT { (center)-[:SUPPLIES|PARTNERS_WITH|COMPETES_WITH|CONFLICTS_WITH|PART_OF]-() },
    deals: COUNT { (center)-[:TAKES_PART]->() }
  } AS center,
  [
    group IN sectors | {name: group.sector, total: size(group.ties), capped: group.rows >= $reach}
  ] AS sectors,
  COUNT {
    UNWIND sectors AS group
    UNWIND group.ties AS tie
    RETURN DISTINCT tie.neighbour
  } AS neighbours,
  [
    neighbour IN shown | {
      key: neighbour.key,
      name: coalesce(neighbour.name, neighbour.key),
      kind: neighbour.kind,
      country: neighbour.country,
      home: coalesce(neighbour.home, false),
      degree: COUNT { (neighbour)-[:SUPPLIES|PARTNERS_WITH|COMPETES_WITH|CONFLICTS_WITH|PART_OF]-() },
      deals: COUNT { (neighbour)-[:TAKES_PART]->() }
    }
  ] AS shown,
  COLLECT {
    UNWIND sectors AS group
    UNWIND group.ties AS tie
    WITH group, tie
    WHERE tie.neighbour IN shown
    RETURN {
      sector: group.sector,
      key: tie.neighbour.key,
      weight: tie.weight,
      since: toString(tie.since),
      until: toString(tie.until),
      phase: tie.phase,
      details: tie.details
    }
  } AS ties
