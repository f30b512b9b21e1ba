// Which connectors have a text in their names, the most alike first?
// scan: connectors are few, and no index has their names.
// :param text => 'opc'; :param limit => 8
MATCH (connector:Connector)
WHERE toLower(connector.name) CONTAINS $text OR toLower(connector.key) = $text
WITH
  connector,
  CASE
    WHEN toLower(connector.name) = $text THEN 0
    WHEN toLower(connector.name) STARTS WITH $text THEN 1
    ELSE 2
  END AS distance
ORDER BY distance, connector.name, connector.key
LIMIT $limit
RETURN
  connector.key AS key,
  coalesce(connector.name, connector.key) AS name,
  [toLower(connector.kind)] AS details
ORDER BY distance, name, key
