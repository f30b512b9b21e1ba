// How many nodes has each label?
CALL () {
  MATCH (node:Capability)
  WITH count(node) AS total
  RETURN 'Capability' AS name, total
  UNION ALL
  MATCH (node:Connector)
  WITH count(node) AS total
  RETURN 'Connector' AS name, total
  UNION ALL
  MATCH (node:Deal)
  WITH count(node) AS total
  RETURN 'Deal' AS name, total
  UNION ALL
  MATCH (node:Interaction)
  WITH count(node) AS total
  RETURN 'Interaction' AS name, total
  UNION ALL
  MATCH (node:Load)
  WITH count(node) AS total
  RETURN 'Load' AS name, total
  UNION ALL
  MATCH (node:Need)
  WITH count(node) AS total
  RETURN 'Need' AS name, total
  UNION ALL
  MATCH (node:Objective)
  WITH count(node) AS total
  RETURN 'Objective' AS name, total
  UNION ALL
  MATCH (node:Offering)
  WITH count(node) AS total
  RETURN 'Offering' AS name, total
  UNION ALL
  MATCH (node:Organization)
  WITH count(node) AS total
  RETURN 'Organization' AS name, total
  UNION ALL
  MATCH (node:Person)
  WITH count(node) AS total
  RETURN 'Person' AS name, total
  UNION ALL
  MATCH (node:Win)
  WITH count(node) AS total
  RETURN 'Win' AS name, total
}
RETURN name, total
ORDER BY name
