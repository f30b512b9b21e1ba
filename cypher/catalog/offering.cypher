// What is known about an offering, and whose is it?
// :param key => 'off-al-box'
MATCH (offering:Offering {key: $key})
RETURN
  head(COLLECT {
    MATCH (organization:Organization)-[:OFFERS]->(offering)
    RETURN {key: organization.key, name: organization.name}
    ORDER BY organization.name, organization.key
    LIMIT 1
  }) AS organization,
  coalesce(offering.version, 0) AS version,
  {
    source: offering.source,
    load: offering.load,
    inferred: offering.inferred,
    confidence: offering.confidence,
    editedBy: offering.editedBy,
    editedAt: toString(offering.editedAt)
  } AS provenance,
  {
    key: offering.key,
    name: offering.name,
    facts: {label: 'Offering', properties: properties(offering)},
    inferred: coalesce(offering.inferred, false),
    confidence: offering.confidence,
    source: offering.source,
    provides: COLLECT {
      MATCH (offering)-[provides:PROVIDES]->(capability:Capability)
      RETURN {
        key: capability.key,
        name: capability.name,
        level: coalesce(provides.level, 0.5),
        evidence: provides.evidence,
        inferred: coalesce(provides.inferred, false)
      }
      ORDER BY coalesce(provides.level, 0.5) DESC, capability.name, capability.key
      LIMIT 100
    },
    requires: COLLECT {
      MATCH (offering)-[:REQUIRES]->(capability:Capability)
      RETURN {key: capability.key, name: capability.name}
      ORDER BY capability.name, capability.key
      LIMIT 100
    },
    connectors: COLLECT {
      MATCH (offering)-[:CONNECTS_BY]->(connector:Connector)
      RETURN {key: connector.key, name: connector.name, kind: connector.kind}
      ORDER BY connector.name, connector.key
      LIMIT 100
    }
  } AS brick
