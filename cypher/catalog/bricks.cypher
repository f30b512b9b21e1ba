// Which offerings does an organization have, by name, after a given one, and how do they fit?
// :param key => 'org-frostmark'; :param afterName => ''; :param afterKey => ''; :param limit => 25
MATCH (:Organization {key: $key})-[:OFFERS]->(b:Offering)
WHERE b.name >= $afterName AND (b.name <> $afterName OR b.key > $afterKey)
WITH b
ORDER BY b.name, b.key
LIMIT $limit
RETURN
  b.key AS key,
  b.name AS name,
  b.summary AS summary,
  coalesce(b.inferred, false) AS inferred,
  b.confidence AS confidence,
  b.source AS source,
  COLLECT {
    MATCH (b)-[r:PROVIDES]->(c:Capability)
    RETURN {key: c.key, name: c.name, level: coalesce(r.level, 0.5), evidence: r.evidence,
            inferred: coalesce(r.inferred, false)}
    ORDER BY coalesce(r.level, 0.5) DESC, c.name, c.key LIMIT 12
  } AS provides,
  COLLECT {
    MATCH (b)-[:REQUIRES]->(c:Capability)
    RETURN {key: c.key, name: c.name} ORDER BY c.name, c.key LIMIT 12
  } AS requires,
  COLLECT {
    MATCH (b)-[:CONNECTS_BY]->(k:Connector)
    RETURN {key: k.key, name: k.name, kind: k.kind} ORDER BY k.name, k.key LIMIT 12
  } AS connectors
ORDER BY name, key
