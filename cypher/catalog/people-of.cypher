// Who works or worked at an organization, by name, after a given one?
// :param organization => 'org-frostmark'
// :param afterName => ''; :param afterKey => ''; :param limit => 51
MATCH (:Organization {key: $organization})<-[:WORKS_AT]-(p:Person)
WHERE p.name >= $afterName AND (p.name <> $afterName OR p.key > $afterKey)
WITH p, min(p.name) AS name, min(p.key) AS key
ORDER BY name, key
LIMIT $limit
RETURN
  key,
  name,
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
