// What is known about a deal: needs, parties, stakeholders, wins, what happened?
// :param key => 'deal-almlunda-campus'
MATCH (d:Deal {key: $key})
RETURN
  d.key AS key,
  coalesce(d.name, d.key) AS name,
  d.summary AS summary,
  d.stage AS stage,
  d.status AS status,
  toFloat(d.value) AS value,
  d.currency AS currency,
  toString(d.openedOn) AS openedOn,
  toString(d.closedOn) AS closedOn,
  d.reason AS reason,
  {needs: count { (d)-[:HAS_NEED]->() },
   parties: count { (d)<-[:TAKES_PART]-() },
   stakeholders: count { (d)<-[:STAKEHOLDER_IN]-() },
   wins: count { (d)-[:YIELDS]->() },
   interactions: count { (d)<-[:ABOUT]-() }} AS counts,
  COLLECT {
    MATCH (d)-[:HAS_NEED]->(n:Need)
    OPTIONAL MATCH (n)-[:FOR]->(c:Capability)
    WITH n, c LIMIT 500
    RETURN {key: n.key, statement: n.statement, priority: n.priority, kind: n.kind,
            capability: CASE WHEN c IS NULL THEN null ELSE {key: c.key, name: c.name} END,
            accepts: COLLECT { MATCH (n)-[:ACCEPTS]->(k:Connector)
                               RETURN {key: k.key, name: k.name}
                               ORDER BY k.name, k.key LIMIT 12 }}
    ORDER BY CASE n.priority WHEN 'MUST' THEN 0 WHEN 'SHOULD' THEN 1 ELSE 2 END,
      n.statement, n.key LIMIT 60
  } AS needs,
  COLLECT {
    MATCH (d)<-[t:TAKES_PART]-(o:Organization)
    WITH t, o LIMIT 2000
    RETURN {key: o.key, name: o.name, role: t.role, status: t.status, share: toFloat(t.share),
            home: coalesce(o.home, false)}
    ORDER BY CASE t.role WHEN 'CUSTOMER' THEN 0 WHEN 'END_CUSTOMER' THEN 1 WHEN 'LEAD' THEN 2
             WHEN 'PARTNER' THEN 3 ELSE 4 END, o.name, o.key LIMIT 60
  } AS parties,
  COLLECT {
    MATCH (d)<-[s:STAKEHOLDER_IN]-(p:Person)
    WITH s, p LIMIT 500
    ORDER BY coalesce(s.influence, 0.0) DESC, p.name, p.key LIMIT 60
    RETURN {key: p.key, name: p.name, role: s.role, stage: s.stage, stance: s.stance,
            influence: toFloat(s.influence),
            at: head(COLLECT { MATCH (p)-[w:WORKS_AT]->(o:Organization)
                               WITH w, o LIMIT 50
                               RETURN {key: o.key, name: o.name}
                               ORDER BY w.until IS NOT NULL, w.since DESC, o.key LIMIT 1 })}
  } AS stakeholders,
  COLLECT {
    MATCH (d)-[:YIELDS]->(w:Win)
    WITH w LIMIT 500
    OPTIONAL MATCH (w)-[:FOR_PARTY]->(x)
    RETURN {key: w.key, kind: w.kind, expected: w.expected, actual: w.actual,
            value: toFloat(w.value), on: toString(w.on), evidence: w.evidence,
            party: CASE WHEN x IS NULL THEN null
                   ELSE {key: x.key, name: x.name, kind: labels(x)[0]} END}
    ORDER BY w.on IS NULL, w.on, x.name, w.key LIMIT 60
  } AS wins,
  COLLECT {
    MATCH (d)<-[:ABOUT]-(i:Interaction)
    WITH i LIMIT 5000
    ORDER BY i.on DESC, i.key LIMIT 30
    RETURN {key: i.key, kind: i.kind, on: toString(i.on), note: i.note,
            people: COLLECT { MATCH (i)<-[:JOINED]-(p:Person)
                              RETURN {key: p.key, name: p.name}
                              ORDER BY p.name, p.key LIMIT 8 }}
  } AS interactions,
  COLLECT {
    MATCH (a:Alignment {deal: d.key})
    WHERE a.removedAt IS NULL
    RETURN {key: a.key, name: a.name, status: a.status, cost: a.cost, ensemble: a.ensemble,
            savedAt: toString(date(a.savedAt))}
    ORDER BY a.key DESC LIMIT 12
  } AS alignments,
  {source: d.source, load: d.load, inferred: d.inferred, confidence: d.confidence,
   editedBy: d.editedBy, editedAt: toString(d.editedAt)} AS provenance
ORDER BY key
LIMIT 1
