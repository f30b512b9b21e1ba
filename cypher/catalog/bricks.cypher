// Which offerings does an organization have, by name, after a given one, and how do they fit?
// cut: a page that shows the first of very many looks at no more than some thousand, a list at all.
// :param key => 'org-frostmark'; :param afterName => ''; :param afterKey => ''; :param limit => 25; :param looked => 5000
MATCH (:Organization {key: $key})-[:OFFERS]->(offering:Offering)
WHERE offering.name >= $afterName AND (offering.name <> $afterName OR offering.key > $afterKey)
WITH offering
LIMIT $looked
ORDER BY offering.name, offering.key
LIMIT $limit
RETURN
  offering.key AS key,
  offering.name AS name,
  {label: 'Offering', properties: properties(offering)} AS facts,
  coalesce(offering.inferred, false) AS inferred,
  offering.confidence AS confidence,
  offering.source AS source,
  COLLECT {
    MATCH (offering)-[provides:PROVIDES]->(capability:Capability)
    RETURN {
      key: capability.key,
      name: capability.name,
      level: coalesce(provides.level, 0.5),
      evidence: provides.evidence,
      inferred: coalesce(provides.inferred, false)
    }
    ORDER BY coalesce(provides.level, 0.5) DESC, capability.name, capability.key
    LIMIT 12
  } AS provides,
  COLLECT {
    MATCH (offering)-[:REQUIRES]->(capability:Capability)
    RETURN {key: capability.key, name: capability.name}
    ORDER BY capability.name, capability.key
    LIMIT 12
  } AS requires,
  COLLECT {
    MATCH (offering)-[:CONNECTS_BY]->(connector:Connector)
    RETURN {key: connector.key, name: connector.name, kind: connector.kind}
    ORDER BY connector.name, connector.key
    LIMIT 12
  } AS connectors
ORDER BY name, key
