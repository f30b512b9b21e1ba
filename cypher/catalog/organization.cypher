// What is known about an organization, but for its offerings?
// :param key => 'org-frostmark'
MATCH (o:Organization {key: $key})
RETURN
  o.key AS key,
  o.name AS name,
  coalesce(o.aliases, []) AS aliases,
  o.kind AS kind,
  o.country AS country,
  o.region AS region,
  o.website AS website,
  o.domain AS domain,
  o.lei AS lei,
  o.summary AS summary,
  toIntegerOrNull(o.size) AS size,
  coalesce(o.home, false) AS home,
  {offerings: count { (o)-[:OFFERS]->() },
   people: count { (o)<-[:WORKS_AT]-() },
   deals: count { (o)-[:TAKES_PART]->() },
   needs: count { (o)-[:HAS_NEED]->() },
   suppliers: count { (o)<-[:SUPPLIES]-() },
   customers: count { (o)-[:SUPPLIES]->() }} AS counts,
  COLLECT {
    MATCH (o)<-[w:WORKS_AT]-(p:Person)
    WITH w, p LIMIT 2000
    RETURN {key: p.key, name: p.name, title: w.title,
            since: toString(w.since), until: toString(w.until)}
    ORDER BY w.until IS NOT NULL, p.name, p.key LIMIT 12
  } AS people,
  COLLECT {
    MATCH (o)-[t:TAKES_PART]->(d:Deal)
    WITH t, d LIMIT 2000
    RETURN {key: d.key, name: d.name, role: t.role, party: t.status, status: d.status,
            stage: d.stage, value: toFloat(d.value), currency: d.currency,
            openedOn: toString(d.openedOn)}
    ORDER BY d.status <> 'OPEN', d.openedOn DESC, d.name, d.key LIMIT 12
  } AS deals,
  COLLECT {
    CALL (o) {
      MATCH (o)-[:HAS_NEED]->(n:Need)
      RETURN n, null AS d LIMIT 200
      UNION ALL
      MATCH (o)-[:TAKES_PART {role: 'CUSTOMER'}]->(d:Deal {status: 'OPEN'})-[:HAS_NEED]->(n:Need)
      RETURN n, d LIMIT 200
    }
    OPTIONAL MATCH (n)-[:FOR]->(c:Capability)
    RETURN {key: n.key, statement: n.statement, priority: n.priority, kind: n.kind,
            capability: CASE WHEN c IS NULL THEN null ELSE {key: c.key, name: c.name} END,
            deal: CASE WHEN d IS NULL THEN null ELSE {key: d.key, name: d.name} END}
    ORDER BY CASE n.priority WHEN 'MUST' THEN 0 WHEN 'SHOULD' THEN 1 ELSE 2 END,
      n.statement, n.key LIMIT 20
  } AS needs,
  COLLECT {
    MATCH (o)<-[s:SUPPLIES]-(supplier:Organization)
    WITH s, supplier LIMIT 2000
    RETURN {key: supplier.key, name: supplier.name, what: s.what,
            since: toString(s.since), until: toString(s.until)}
    ORDER BY s.until IS NOT NULL, supplier.name, supplier.key LIMIT 12
  } AS suppliers,
  COLLECT {
    MATCH (o)-[s:SUPPLIES]->(customer:Organization)
    WITH s, customer LIMIT 2000
    RETURN {key: customer.key, name: customer.name, what: s.what,
            since: toString(s.since), until: toString(s.until)}
    ORDER BY s.until IS NOT NULL, customer.name, customer.key LIMIT 12
  } AS customers,
  COLLECT {
    MATCH (o)-[:SUPPLIES]->(via:Organization)
    WITH via LIMIT 100
    MATCH (via)-[s:SUPPLIES]->(customer:Organization)
    WHERE customer.key <> $key
    WITH via, s, customer LIMIT 2000
    RETURN {key: customer.key, name: customer.name, what: s.what, via: via.name}
    ORDER BY via.name, customer.name, customer.key LIMIT 12
  } AS endCustomers,
  COLLECT {
    MATCH (o)-[r:PARTNERS_WITH|COMPETES_WITH|CONFLICTS_WITH|PART_OF]-(other:Organization)
    WITH r, other LIMIT 2000
    RETURN {key: other.key, name: other.name, since: toString(r.since), note: r.note,
            kind: CASE WHEN type(r) = 'PART_OF' AND endNode(r) = o THEN 'HAS_PART' ELSE type(r) END}
    ORDER BY type(r), other.name, other.key LIMIT 40
  } AS relations,
  COLLECT {
    MATCH (o)-[:PURSUES]->(j:Objective)
    RETURN {key: j.key, statement: j.statement,
            seeks: COLLECT { MATCH (j)-[:SEEKS]->(t)
                             RETURN {key: t.key, name: t.name, kind: labels(t)[0]}
                             ORDER BY t.name, t.key LIMIT 10 }}
    ORDER BY j.statement, j.key LIMIT 12
  } AS objectives,
  {source: o.source, load: o.load, inferred: o.inferred, confidence: o.confidence,
   editedBy: o.editedBy, editedAt: toString(o.editedAt)} AS provenance
ORDER BY key
LIMIT 1
