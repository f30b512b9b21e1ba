// Which people are there, by name, after a given one?
// :param afterName => ''; :param afterKey => ''; :param limit => 51
MATCH (p:Person)
WHERE p.name >= $afterName AND (p.name <> $afterName OR p.key > $afterKey)
WITH p
ORDER BY p.name, p.key
LIMIT $limit
WITH collect(p) AS page
UNWIND page AS person
RETURN
  person.key AS key,
  person.name AS name,
  head(COLLECT {
    MATCH (person)-[w:WORKS_AT]->(o:Organization)
    WITH w, o LIMIT 50
    RETURN {key: o.key, name: o.name, title: w.title,
            since: toString(w.since), until: toString(w.until)}
    ORDER BY w.until IS NOT NULL, w.since DESC, o.key LIMIT 1
  }) AS employment,
  count { (person)-[:KNOWS]-() } AS ties,
  count { (person)-[:STAKEHOLDER_IN]->() } AS deals
ORDER BY name, key
