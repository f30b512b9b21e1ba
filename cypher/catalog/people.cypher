// Which people are there, by name, after a given one?
// :param afterName => ''; :param afterKey => ''; :param limit => 51
MATCH (p:Person)
WHERE p.name >= $afterName AND (p.name > $afterName OR p.key > $afterKey)
WITH p
ORDER BY p.name, p.key
LIMIT $limit
RETURN
  p.key AS key,
  p.name AS name,
  head(COLLECT {
    MATCH (p)-[w:WORKS_AT]->(o:Organization)
    WITH w, o LIMIT 50
    RETURN {key: o.key, name: o.name, title: w.title,
            since: toString(w.since), until: toString(w.until)}
    ORDER BY w.until IS NOT NULL, w.since DESC, o.key LIMIT 1
  }) AS employment,
  count { (p)-[:KNOWS]-() } AS ties,
  count { (p)-[:STAKEHOLDER_IN]->() } AS deals
ORDER BY name, key
