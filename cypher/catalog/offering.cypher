// What is known about an offering, and whose is it?
// :param key => 'off-al-box'
MATCH (b:Offering {key: $key})
RETURN
  head(COLLECT {
    MATCH (o:Organization)-[:OFFERS]->(b)
    RETURN {key: o.key, name: o.name} ORDER BY o.name, o.key LIMIT 1
  }) AS organization,
  {source: b.source, load: b.load, inferred: b.inferred, confidence: b.confidence,
   editedBy: b.editedBy, editedAt: toString(b.editedAt)} AS provenance,
  {key: b.key, name: b.name, summary: b.summary, inferred: coalesce(b.inferred, false),
   confidence: b.confidence, source: b.source,
   provides: COLLECT {
     MATCH (b)-[r:PROVIDES]->(c:Capability)
     RETURN {key: c.key, name: c.name, level: coalesce(r.level, 0.5), evidence: r.evidence,
             inferred: coalesce(r.inferred, false)}
     ORDER BY coalesce(r.level, 0.5) DESC, c.name, c.key LIMIT 100
   },
   requires: COLLECT {
     MATCH (b)-[:REQUIRES]->(c:Capability)
     RETURN {key: c.key, name: c.name} ORDER BY c.name, c.key LIMIT 100
   },
   connectors: COLLECT {
     MATCH (b)-[:CONNECTS_BY]->(k:Connector)
     RETURN {key: k.key, name: k.name, kind: k.kind} ORDER BY k.name, k.key LIMIT 100
   }} AS brick
ORDER BY brick.key
LIMIT 1
