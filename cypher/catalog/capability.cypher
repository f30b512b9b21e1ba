// What is a capability, where does it stand in the taxonomy, who offers it and who needs it?
// :param key => 'cap-cooling'
MATCH (c:Capability {key: $key})
RETURN
  c.key AS key,
  c.name AS name,
  coalesce(c.aliases, []) AS aliases,
  c.scheme AS scheme,
  c.notation AS notation,
  c.definition AS definition,
  {offerings: count { (c)<-[:PROVIDES]-() },
   requirements: count { (c)<-[:REQUIRES]-() },
   needs: count { (c)<-[:FOR]-() },
   narrower: count { (c)<-[:BROADER]-() }} AS counts,
  COLLECT {
    MATCH path = (c)-[:BROADER*1..8]->(up:Capability)
    WITH up, max(length(path)) AS steps
    RETURN {key: up.key, name: up.name} ORDER BY steps DESC, up.name, up.key LIMIT 12
  } AS broader,
  COLLECT {
    MATCH (c)<-[:BROADER]-(n:Capability)
    WITH n LIMIT 2000
    ORDER BY n.name, n.key LIMIT 60
    RETURN {key: n.key, name: n.name, notation: n.notation,
            supply: count { (n)<-[:PROVIDES]-() }, demand: count { (n)<-[:FOR]-() }}
  } AS narrower,
  COLLECT {
    MATCH (c)<-[r:PROVIDES]-(b:Offering)
    WITH r, b LIMIT 5000
    ORDER BY coalesce(r.level, 0.5) DESC, b.name, b.key LIMIT 50
    MATCH (b)<-[:OFFERS]-(o:Organization)
    RETURN {key: b.key, name: b.name, level: coalesce(r.level, 0.5), evidence: r.evidence,
            inferred: coalesce(r.inferred, b.inferred, false),
            organization: {key: o.key, name: o.name}}
    ORDER BY coalesce(r.level, 0.5) DESC, o.name, b.name, b.key LIMIT 50
  } AS offers,
  COLLECT {
    MATCH (c)<-[:FOR]-(n:Need)
    WITH n LIMIT 2000
    OPTIONAL MATCH (n)<-[:HAS_NEED]-(d:Deal)
    OPTIONAL MATCH (n)<-[:HAS_NEED]-(own:Organization)
    OPTIONAL MATCH (d)<-[:TAKES_PART {role: 'CUSTOMER'}]-(customer:Organization)
    WITH n, d, coalesce(customer, own) AS o
    RETURN {key: n.key, statement: n.statement, priority: n.priority, kind: n.kind,
            deal: CASE WHEN d IS NULL THEN null
                  ELSE {key: d.key, name: d.name, status: d.status} END,
            organization: CASE WHEN o IS NULL THEN null ELSE {key: o.key, name: o.name} END}
    ORDER BY coalesce(d.status, 'OPEN') <> 'OPEN',
      CASE n.priority WHEN 'MUST' THEN 0 WHEN 'SHOULD' THEN 1 ELSE 2 END, n.key, o.key LIMIT 30
  } AS needs,
  {source: c.source, load: c.load, inferred: c.inferred, confidence: c.confidence,
   editedBy: c.editedBy, editedAt: toString(c.editedAt)} AS provenance
ORDER BY key
LIMIT 1
