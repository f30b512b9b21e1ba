// What is a connector, and where does it come from?
// :param key => 'con-market-nordic'
MATCH (connector:Connector {key: $key})
RETURN
  connector.key AS key,
  coalesce(connector.version, 0) AS version,
  coalesce(connector.name, connector.key) AS name,
  connector.kind AS kind,
  {
    source: connector.source,
    load: connector.load,
    inferred: connector.inferred,
    confidence: connector.confidence,
    editedBy: connector.editedBy,
    editedAt: toString(connector.editedAt)
  } AS provenance
