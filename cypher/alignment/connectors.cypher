// Which connectors have one of these keys or a name like one of these texts?
// :param texts => ['lora']
// scan: connectors are standards, certificates, languages and markets: a few thousand at most.
MATCH (connector:Connector)
WHERE connector.key IN $texts
  OR any(text IN $texts WHERE toLower(connector.name) CONTAINS toLower(text))
RETURN
  connector.key AS key,
  coalesce(connector.name, connector.key) AS name,
  connector.kind AS detail
ORDER BY size(name), name, key
LIMIT 200
