// Who supplies an organization, who supplies those, whom does it supply, and whom do those supply?
// :param key => 'org-lindqvor'; :param show => 8; :param branch => 3; :param reach => 50000
MATCH (c:Organization {key: $key})
RETURN
  {key: c.key, name: coalesce(c.name, c.key), kind: c.kind, country: c.country, home: coalesce(c.home, false),
   degree: count { (c)-[:SUPPLIES]-() }, deals: count { (c)-[:TAKES_PART]->() }} AS center,
  COUNT { MATCH (c)<-[:SUPPLIES]-(o:Organization) WHERE o <> c
          WITH o LIMIT $reach RETURN DISTINCT o } AS suppliers,
  COUNT { MATCH (c)-[:SUPPLIES]->(o:Organization) WHERE o <> c
          WITH o LIMIT $reach RETURN DISTINCT o } AS customers,
  COLLECT {
    MATCH (c)<-[r:SUPPLIES]-(o:Organization)
    WHERE o <> c
    WITH o, r LIMIT $reach
    WITH o, count(r.until) = count(r) AS ended
    ORDER BY ended, count { (o)-[:TAKES_PART]->() } DESC, o.name, o.key LIMIT $show
    RETURN {key: o.key, name: coalesce(o.name, o.key), kind: o.kind, country: o.country,
            home: coalesce(o.home, false), degree: count { (o)-[:SUPPLIES]-() },
            deals: count { (o)-[:TAKES_PART]->() },
            further: COLLECT {
              MATCH (o)<-[s:SUPPLIES]-(f:Organization)
              WHERE f <> c AND f <> o
              WITH f, s LIMIT $reach / 50
              WITH f, count(s.until) = count(s) AS past
              ORDER BY past, count { (f)-[:TAKES_PART]->() } DESC, f.name, f.key LIMIT $branch
              RETURN {key: f.key, name: coalesce(f.name, f.key), kind: f.kind, country: f.country,
                      home: coalesce(f.home, false), degree: count { (f)-[:SUPPLIES]-() },
                      deals: count { (f)-[:TAKES_PART]->() }}
            }}
  } AS upstream,
  COLLECT {
    MATCH (c)-[r:SUPPLIES]->(o:Organization)
    WHERE o <> c
    WITH o, r LIMIT $reach
    WITH o, count(r.until) = count(r) AS ended
    ORDER BY ended, count { (o)-[:TAKES_PART]->() } DESC, o.name, o.key LIMIT $show
    RETURN {key: o.key, name: coalesce(o.name, o.key), kind: o.kind, country: o.country,
            home: coalesce(o.home, false), degree: count { (o)-[:SUPPLIES]-() },
            deals: count { (o)-[:TAKES_PART]->() },
            further: COLLECT {
              MATCH (o)-[s:SUPPLIES]->(f:Organization)
              WHERE f <> c AND f <> o
              WITH f, s LIMIT $reach / 50
              WITH f, count(s.until) = count(s) AS past
              ORDER BY past, count { (f)-[:TAKES_PART]->() } DESC, f.name, f.key LIMIT $branch
              RETURN {key: f.key, name: coalesce(f.name, f.key), kind: f.kind, country: f.country,
                      home: coalesce(f.home, false), degree: count { (f)-[:SUPPLIES]-() },
                      deals: count { (f)-[:TAKES_PART]->() }}
            }}
  } AS downstream
ORDER BY center.key
LIMIT 1
