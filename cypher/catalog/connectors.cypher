// Which connectors are there, by name, after a given one?
// scan: connectors are few, and no index has their names.
// :param afterName => ''; :param afterKey => ''; :param limit => 51
MATCH (connector:Connector)
WITH connector, coalesce(connector.name, connector.key) AS name, connector.key AS key
WHERE name > $afterName OR (name = $afterName AND key > $afterKey)
WITH connector, name, key
ORDER BY name, key
LIMIT $limit
RETURN
  key,
  name,
  connector.kind AS kind,
  COUNT { (connector)<-[:CONNECTS_BY]-() } AS offerings,
  COUNT { (connector)<-[:ACCEPTS]-() } AS needs
ORDER BY name, key
