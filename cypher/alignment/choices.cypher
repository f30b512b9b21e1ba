// What could each text mean: by its key, otherwise by a name like it?
// :param wanted => [{label: 'Capability', text: 'cap-1', terms: '"cap-1"'}]
UNWIND $wanted AS wanted
CALL (wanted) {
  MATCH (found:Organization {key: wanted.text})
  WHERE wanted.label = 'Organization'
  RETURN found, 1000.0 AS score
  UNION
  MATCH (found:Capability {key: wanted.text})
  WHERE wanted.label = 'Capability'
  RETURN found, 1000.0 AS score
  UNION
  MATCH (found:Deal {key: wanted.text})
  WHERE wanted.label = 'Deal'
  RETURN found, 1000.0 AS score
  UNION
  CALL db.index.fulltext.queryNodes('names', wanted.terms, {limit: 100}) YIELD node AS found, score
  WHERE wanted.label IN labels(found)
  RETURN found, score
  ORDER BY score DESC
  LIMIT 12
}
WITH
  wanted.label AS label,
  wanted.text AS text,
  found,
  score,
  CASE wanted.label
    WHEN 'Capability' THEN [found.notation] + COLLECT {
      MATCH (found)-[:BROADER]->(broader:Capability)
      RETURN broader.name
      ORDER BY broader.name, broader.key
      LIMIT 1
    }
    WHEN 'Organization' THEN [found.kind, found.country]
    ELSE [found.stage, toLower(found.status)]
  END AS details
RETURN
  label,
  text,
  found.key AS key,
  coalesce(found.name, found.key) AS name,
  reduce(
    joined = null,
    detail IN [detail IN details WHERE detail IS NOT NULL] |
      coalesce(joined + ' · ', '') + detail
  ) AS detail
ORDER BY label, text, score DESC, name, key
