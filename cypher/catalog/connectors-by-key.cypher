// Which connectors are there, by key, after a given one?
// :param after => ''; :param limit => 101
MATCH (connector:Connector)
WHERE connector.key > $after
WITH connector
ORDER BY connector.key
LIMIT $limit
RETURN
  connector.key AS key,
  coalesce(connector.version, 0) AS version,
  coalesce(connector.name, connector.key) AS name
ORDER BY key
