// Which people are called something like this?
// :param query => 'agneta~2'; :param limit => 51
CALL db.index.fulltext.queryNodes('names', $query, {limit: 1000}) YIELD node AS p, score
WHERE p:Person
WITH p, score
ORDER BY score DESC, p.name, p.key
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
ORDER BY score DESC, name, key
