// What is known about a person?
// :param key => 'p-agneta-mard'
MATCH (p:Person {key: $key})
RETURN
  p.key AS key,
  p.name AS name,
  coalesce(p.aliases, []) AS aliases,
  p.email AS email,
  p.phone AS phone,
  p.summary AS summary,
  {ties: count { (p)-[:KNOWS]-() },
   deals: count { (p)-[:STAKEHOLDER_IN]->() },
   interactions: count { (p)-[:JOINED]->() }} AS counts,
  COLLECT {
    MATCH (p)-[w:WORKS_AT]->(o:Organization)
    RETURN {key: o.key, name: o.name, title: w.title,
            since: toString(w.since), until: toString(w.until)}
    ORDER BY w.until IS NOT NULL, w.since DESC, o.name, o.key LIMIT 30
  } AS employments,
  COLLECT {
    MATCH (p)-[k:KNOWS]-(other:Person)
    WITH k, other LIMIT 2000
    ORDER BY coalesce(k.strength, 0.0) DESC, other.name, other.key LIMIT 20
    RETURN {key: other.key, name: other.name, strength: toFloat(k.strength),
            since: toString(k.since), lastContact: toString(k.lastContact),
            inferred: coalesce(k.inferred, false),
            at: head(COLLECT { MATCH (other)-[w:WORKS_AT]->(o:Organization)
                               WITH w, o LIMIT 50
                               RETURN {key: o.key, name: o.name}
                               ORDER BY w.until IS NOT NULL, w.since DESC, o.key LIMIT 1 })}
  } AS ties,
  COLLECT {
    MATCH (p)-[s:STAKEHOLDER_IN]->(d:Deal)
    WITH s, d LIMIT 2000
    RETURN {key: d.key, name: d.name, status: d.status, role: s.role, stage: s.stage,
            stance: s.stance}
    ORDER BY d.status <> 'OPEN', d.openedOn DESC, d.name, d.key LIMIT 20
  } AS deals,
  COLLECT {
    MATCH (p)-[:PURSUES]->(j:Objective)
    RETURN {key: j.key, statement: j.statement,
            seeks: COLLECT { MATCH (j)-[:SEEKS]->(t)
                             RETURN {key: t.key, name: t.name, kind: labels(t)[0]}
                             ORDER BY t.name, t.key LIMIT 10 }}
    ORDER BY j.statement, j.key LIMIT 12
  } AS objectives,
  COLLECT {
    MATCH (p)-[j:JOINED]->(i:Interaction)
    WITH j, i LIMIT 5000
    ORDER BY i.on DESC, i.key LIMIT 12
    RETURN {key: i.key, kind: i.kind, on: toString(i.on), note: i.note,
            others: COLLECT { MATCH (i)<-[:JOINED]-(other:Person)
                              WHERE other.key <> $key
                              RETURN {key: other.key, name: other.name}
                              ORDER BY other.name, other.key LIMIT 6 }}
  } AS interactions,
  {source: p.source, load: p.load, inferred: p.inferred, confidence: p.confidence,
   editedBy: p.editedBy, editedAt: toString(p.editedAt)} AS provenance
ORDER BY key
LIMIT 1
