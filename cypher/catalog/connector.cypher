// What is a connector, which offerings connect by it, and which needs accept it?
// :param key => 'con-bacnet'
// cut: of a hub no more than some thousand are looked at before they are put in order.
MATCH (connector:Connector {key: $key})
RETURN
  connector.key AS key,
  coalesce(connector.version, 0) AS version,
  coalesce(connector.name, connector.key) AS name,
  {label: 'Connector', properties: properties(connector)} AS facts,
  {
    offerings: COUNT { (connector)<-[:CONNECTS_BY]-() },
    needs: COUNT { (connector)<-[:ACCEPTS]-() },
    objectives: COUNT { (connector)<-[:SEEKS]-() }
  } AS counts,
  COLLECT {
    CALL (connector) {
      MATCH (connector)<-[:CONNECTS_BY]-(offering:Offering)
      RETURN offering
      LIMIT 5000
    }
    WITH offering
    ORDER BY offering.name, offering.key
    LIMIT 50
    RETURN {
      key: offering.key,
      name: offering.name,
      organization: head(COLLECT {
        MATCH (organization:Organization)-[:OFFERS]->(offering)
        RETURN {key: organization.key, name: organization.name}
        ORDER BY organization.name, organization.key
        LIMIT 1
      })
    }
  } AS offerings,
  COLLECT {
    MATCH (connector)<-[:ACCEPTS]-(need:Need)
    WITH need
    LIMIT 2000
    OPTIONAL MATCH (need)-[:FOR]->(capability:Capability)
    OPTIONAL MATCH (need)<-[:HAS_NEED]-(deal:Deal)
    OPTIONAL MATCH (need)<-[:HAS_NEED]-(owner:Organization)
    OPTIONAL MATCH (deal)<-[:TAKES_PART {role: 'CUSTOMER'}]-(customer:Organization)
    WITH need, capability, deal, coalesce(customer, owner) AS organization
    RETURN {
      key: need.key,
      statement: coalesce(need.statement, capability.name),
      priority: need.priority,
      kind: need.kind,
      deal: CASE
        WHEN deal IS NULL THEN null
        ELSE {key: deal.key, name: deal.name, status: deal.status}
      END,
      organization: CASE
        WHEN organization IS NULL THEN null
        ELSE {key: organization.key, name: organization.name}
      END
    }
    ORDER BY
      coalesce(deal.status, 'OPEN') <> 'OPEN',
      CASE need.priority WHEN 'MUST' THEN 0 WHEN 'SHOULD' THEN 1 ELSE 2 END,
      need.key,
      organization.key
    LIMIT 30
  } AS needs,
  {
    source: connector.source,
    load: connector.load,
    inferred: connector.inferred,
    confidence: connector.confidence,
    editedBy: connector.editedBy,
    editedAt: toString(connector.editedAt)
  } AS provenance
