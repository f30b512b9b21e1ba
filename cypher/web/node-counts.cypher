// How many nodes has each label?
CALL () {
  MATCH (node:Capability)
  RETURN 'Capability' AS name, count(node) AS total
  UNION ALL
  MATCH (node:Connector)
  RETURN 'Connector' AS name, count(node) AS total
  UNION ALL
  MATCH (node:Deal)
  RETURN 'Deal' AS name, count(node) AS total
  UNION ALL
  MATCH (node:Interaction)
  RETURN 'Interaction' AS name, count(node) AS total
  UNION ALL
  MATCH (node:Load)
  RETURN 'Load' AS name, count(node) AS total
  UNION ALL
  MATCH (node:Need)
  RETURN 'Need' AS name, count(node) AS total
  UNION ALL
  MATCH (node:Objective)
  RETURN 'Objective' AS name, count(node) AS total
  UNION ALL
  MATCH (node:Offering)
  RETURN 'Offering' AS name, count(node) AS total
  UNION ALL
  MATCH (node:Organization)
  RETURN 'Organization' AS name, count(node) AS total
  UNION ALL
  MATCH (node:Person)
  RETURN 'Person' AS name, count(node) AS total
  UNION ALL
  MATCH (node:Win)
  RETURN 'Win' AS name, count(node) AS total
}
RETURN name, total
ORDER BY name
