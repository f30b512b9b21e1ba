// What is a capability, where does it stand in the taxonomy, who offers it and who needs it?
// :param key => 'cap-cooling'
// cut: of a hub no more than some thousand are looked at before they are put in order.
MATCH (capability:Capability {key: $key})
RETURN
  capability.key AS key,
  coalesce(capability.version, 0) AS version,
  capability.name AS name,
  {label: 'Capability', properties: properties(capability)} AS facts,
  {
    offerings: COUNT { (capability)<-[:PROVIDES]-() },
    requirements: COUNT { (capability)<-[:REQUIRES]-() },
    needs: COUNT { (capability)<-[:FOR]-() },
    narrower: COUNT { (capability)<-[:BROADER]-() }
  } AS counts,
  COLLECT {
    MATCH path = (capability)-[:BROADER*1..8]->(broader:Capability)
    WITH broader, max(length(path)) AS steps, min(length(path)) = 1 AS direct
    RETURN {key: broader.key, name: broader.name, direct: direct}
    ORDER BY steps DESC, broader.name, broader.key
    LIMIT 12
  } AS broader,
  COLLECT {
    MATCH (capability)<-[:BROADER]-(narrower:Capability)
    WITH narrower
    LIMIT 2000
    ORDER BY narrower.name, narrower.key
    LIMIT 60
    RETURN {
      key: narrower.key,
      name: narrower.name,
      notation: narrower.notation,
      supply: COUNT { (narrower)<-[:PROVIDES]-() },
      demand: COUNT { (narrower)<-[:FOR]-() }
    }
  } AS narrower,
  COLLECT {
    MATCH (capability)<-[provides:PROVIDES]-(offering:Offering)
    WITH provides, offering
    LIMIT 5000
    ORDER BY coalesce(provides.level, 0.5) DESC, offering.name, offering.key
    LIMIT 50
    MATCH (offering)<-[:OFFERS]-(organization:Organization)
    RETURN {
      key: offering.key,
      name: offering.name,
      level: coalesce(provides.level, 0.5),
      evidence: provides.evidence,
      inferred: coalesce(provides.inferred, offering.inferred, false),
      organization: {key: organization.key, name: organization.name}
    }
    ORDER BY coalesce(provides.level, 0.5) DESC, organization.name, offering.name, offering.key
    LIMIT 50
  } AS offers,
  COLLECT {
    MATCH (capability)<-[:FOR]-(need:Need)
    WITH need
    LIMIT 2000
    OPTIONAL MATCH (need)<-[:HAS_NEED]-(deal:Deal)
    OPTIONAL MATCH (need)<-[:HAS_NEED]-(owner:Organization)
    OPTIONAL MATCH (deal)<-[:TAKES_PART {role: 'CUSTOMER'}]-(customer:Organization)
    WITH need, deal, coalesce(customer, owner) AS organization
    RETURN {
      key: need.key,
      statement: need.statement,
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
    source: capability.source,
    load: capability.load,
    inferred: capability.inferred,
    confidence: capability.confidence,
    editedBy: capability.editedBy,
    editedAt: toString(capability.editedAt)
  } AS provenance
