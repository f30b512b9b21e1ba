// Who surrounds an organization, by sector, the strongest ties first, and how many more are there?
// :param key => 'org-lindqvor'; :param show => 8; :param reach => 50000; :param sectors =>
// ['SUPPLIER', 'CUSTOMER', 'PARTNER', 'WHOLE', 'PART', 'COMPETITOR', 'CONFLICT', 'DEALS']
MATCH (c:Organization {key: $key})
OPTIONAL CALL (c) {
  MATCH (c)<-[r:SUPPLIES]-(o:Organization)
  WHERE 'SUPPLIER' IN $sectors AND o <> c
  RETURN 'SUPPLIER' AS sector, o, r, 1 AS weight, [] AS deals LIMIT $reach
  UNION ALL
  MATCH (c)-[r:SUPPLIES]->(o:Organization)
  WHERE 'CUSTOMER' IN $sectors AND o <> c
  RETURN 'CUSTOMER' AS sector, o, r, 1 AS weight, [] AS deals LIMIT $reach
  UNION ALL
  MATCH (c)-[r:PARTNERS_WITH]-(o:Organization)
  WHERE 'PARTNER' IN $sectors AND o <> c
  RETURN 'PARTNER' AS sector, o, r, 1 AS weight, [] AS deals LIMIT $reach
  UNION ALL
  MATCH (c)-[r:PART_OF]->(o:Organization)
  WHERE 'WHOLE' IN $sectors AND o <> c
  RETURN 'WHOLE' AS sector, o, r, 1 AS weight, [] AS deals LIMIT $reach
  UNION ALL
  MATCH (c)<-[r:PART_OF]-(o:Organization)
  WHERE 'PART' IN $sectors AND o <> c
  RETURN 'PART' AS sector, o, r, 1 AS weight, [] AS deals LIMIT $reach
  UNION ALL
  MATCH (c)-[r:COMPETES_WITH]-(o:Organization)
  WHERE 'COMPETITOR' IN $sectors AND o <> c
  RETURN 'COMPETITOR' AS sector, o, r, 1 AS weight, [] AS deals LIMIT $reach
  UNION ALL
  MATCH (c)-[r:CONFLICTS_WITH]-(o:Organization)
  WHERE 'CONFLICT' IN $sectors AND o <> c
  RETURN 'CONFLICT' AS sector, o, r, 1 AS weight, [] AS deals LIMIT $reach
  UNION ALL
  MATCH (c)-[:TAKES_PART]->(d:Deal)<-[:TAKES_PART]-(o:Organization)
  WHERE 'DEALS' IN $sectors AND o <> c
  WITH DISTINCT o, d LIMIT $reach
  ORDER BY d.openedOn DESC, d.key
  WITH o, count(d) AS weight, collect(d.name)[0..3] AS deals
  RETURN 'DEALS' AS sector, o, null AS r, weight, deals
}
WITH c, sector, o, sum(weight) AS weight, min(r.since) AS since, max(r.until) AS until,
  count(r) > 0 AND count(r.until) = count(r) AS ended,
  collect(coalesce(r.what, r.note))[0..3] + coalesce(head(collect(deals)), []) AS details
ORDER BY sector, ended, weight DESC, count { (o)-[:TAKES_PART]->() } DESC, o.name, o.key
WITH c, sector, sum(weight) AS rows,
  collect(CASE WHEN o IS NULL THEN null ELSE
    {o: o, weight: weight, since: since, until: CASE WHEN ended THEN until END, details: details}
  END) AS ties
WITH c, collect({sector: sector, rows: rows, ties: ties}) AS sectors
WITH c, [s IN sectors WHERE s.sector IS NOT NULL] AS sectors
WITH c, sectors, COLLECT {
    UNWIND sectors AS s UNWIND s.ties[0..$show] AS t RETURN DISTINCT t.o
  } AS shown
RETURN
  {key: c.key, name: coalesce(c.name, c.key), kind: c.kind, country: c.country, home: coalesce(c.home, false),
   degree: count { (c)-[:SUPPLIES|PARTNERS_WITH|COMPETES_WITH|CONFLICTS_WITH|PART_OF]-() },
   deals: count { (c)-[:TAKES_PART]->() }} AS center,
  [s IN sectors | {name: s.sector, total: size(s.ties), capped: s.rows >= $reach}] AS sectors,
  COUNT { UNWIND sectors AS s UNWIND s.ties AS t RETURN DISTINCT t.o } AS neighbours,
  [o IN shown |
    {key: o.key, name: coalesce(o.name, o.key), kind: o.kind, country: o.country, home: coalesce(o.home, false),
     degree: count { (o)-[:SUPPLIES|PARTNERS_WITH|COMPETES_WITH|CONFLICTS_WITH|PART_OF]-() },
     deals: count { (o)-[:TAKES_PART]->() }}] AS shown,
  COLLECT {
    UNWIND sectors AS s
    UNWIND s.ties AS t
    WITH s, t WHERE t.o IN shown
    RETURN {sector: s.sector, key: t.o.key, weight: t.weight, since: toString(t.since),
            until: toString(t.until), details: t.details}
  } AS ties
ORDER BY center.key
LIMIT 1
