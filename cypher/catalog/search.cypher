// What is called something like this, the most alike first?
// :param query => 'frostmark~2'; :param text => 'frostmark'; :param hits => 200
// :param labels => ['Organization', 'Person']; :param limit => 20; :param today => date()
// cut: nobody has more than fifty employments.
CALL db.index.fulltext.queryNodes('names', $query, {limit: $hits}) YIELD node, score
WITH node, score, [label IN labels(node) WHERE label IN $labels][0] AS label
WHERE label IS NOT NULL
WITH
  node,
  score,
  label,
  CASE
    WHEN toLower(node.name) = $text OR toLower(node.notation) = $text THEN 0
    WHEN any(alias IN coalesce(node.aliases, []) WHERE toLower(alias) = $text) THEN 1
    WHEN toLower(node.name) STARTS WITH $text THEN 2
    ELSE 3
  END AS distance
ORDER BY distance, score DESC, node.name, node.key
LIMIT $limit
RETURN
  label,
  node.key AS key,
  coalesce(node.name, node.key) AS name,
  score,
  CASE label
    WHEN 'Organization' THEN [node.kind, node.country]
    WHEN 'Person' THEN COLLECT {
      MATCH (node)-[work:WORKS_AT]->(employer:Organization)
      WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
      WITH work, employer
      LIMIT 50
      ORDER BY work.since DESC, employer.key
      LIMIT 1
      UNWIND [work.title, employer.name] AS part
      RETURN part
    }
    WHEN 'Capability' THEN [node.scheme, node.notation] + COLLECT {
      MATCH (node)-[:BROADER]->(broader:Capability)
      RETURN broader.name
      ORDER BY broader.name, broader.key
      LIMIT 1
    }
    WHEN 'Offering' THEN COLLECT {
      MATCH (organization:Organization)-[:OFFERS]->(node)
      RETURN organization.name
      ORDER BY organization.name, organization.key
      LIMIT 1
    }
    ELSE [node.stage] + COLLECT {
      MATCH (organization:Organization)-[:TAKES_PART {role: 'CUSTOMER'}]->(node)
      RETURN organization.name
      ORDER BY organization.name, organization.key
      LIMIT 1
    }
  END AS details
ORDER BY distance, score DESC, name, key
