// What is known about a deal: needs, parties, stakeholders, wins, what happened?
// :param key => 'deal-almlunda-campus'; :param today => date()
// cut: of a hub no more than some thousand are looked at before they are put in order.
MATCH (deal:Deal {key: $key})
RETURN
  deal.key AS key,
  coalesce(deal.version, 0) AS version,
  coalesce(deal.name, deal.key) AS name,
  {label: 'Deal', properties: properties(deal)} AS facts,
  {
    needs: COUNT { (deal)-[:HAS_NEED]->() },
    parties: COUNT { (deal)<-[:TAKES_PART]-() },
    stakeholders: COUNT { (deal)<-[:STAKEHOLDER_IN]-() },
    wins: COUNT { (deal)-[:YIELDS]->() },
    interactions: COUNT { (deal)<-[:ABOUT]-() }
  } AS counts,
  COLLECT {
    MATCH (deal)-[:HAS_NEED]->(need:Need)
    OPTIONAL MATCH (need)-[:FOR]->(capability:Capability)
    WITH need, capability
    LIMIT 500
    RETURN {
      key: need.key,
      statement: need.statement,
      priority: need.priority,
      kind: need.kind,
      capability: CASE
        WHEN capability IS NULL THEN null
        ELSE {key: capability.key, name: capability.name}
      END,
      accepts: COLLECT {
        MATCH (need)-[:ACCEPTS]->(connector:Connector)
        RETURN {key: connector.key, name: connector.name}
        ORDER BY connector.name, connector.key
        LIMIT 12
      }
    }
    ORDER BY
      CASE need.priority WHEN 'MUST' THEN 0 WHEN 'SHOULD' THEN 1 ELSE 2 END,
      need.statement,
      need.key
    LIMIT 60
  } AS needs,
  COLLECT {
    MATCH (deal)<-[part:TAKES_PART]-(organization:Organization)
    WITH part, organization
    LIMIT 2000
    RETURN {
      key: organization.key,
      name: organization.name,
      role: part.role,
      status: part.status,
      share: toFloat(part.share),
      home: coalesce(organization.home, false)
    }
    ORDER BY
      CASE part.role
        WHEN 'CUSTOMER' THEN 0
        WHEN 'END_CUSTOMER' THEN 1
        WHEN 'LEAD' THEN 2
        WHEN 'PARTNER' THEN 3
        ELSE 4
      END,
      organization.name,
      organization.key
    LIMIT 60
  } AS parties,
  COLLECT {
    MATCH (deal)<-[stake:STAKEHOLDER_IN]-(person:Person)
    WITH stake, person
    LIMIT 500
    ORDER BY coalesce(stake.influence, 0.0) DESC, person.name, person.key
    LIMIT 60
    RETURN {
      key: person.key,
      name: person.name,
      role: stake.role,
      stage: stake.stage,
      stance: stake.stance,
      influence: toFloat(stake.influence),
      at: head(COLLECT {
        MATCH (person)-[work:WORKS_AT]->(employer:Organization)
        WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
        WITH work, employer
        LIMIT 50
        RETURN {key: employer.key, name: employer.name}
        ORDER BY work.since DESC, employer.key
        LIMIT 1
      })
    }
  } AS stakeholders,
  COLLECT {
    MATCH (deal)-[:YIELDS]->(win:Win)
    WITH win
    LIMIT 500
    OPTIONAL MATCH (win)-[:FOR_PARTY]->(party)
    RETURN {
      key: win.key,
      kind: win.kind,
      expected: win.expected,
      actual: win.actual,
      value: toFloat(win.value),
      on: toString(win.on),
      evidence: win.evidence,
      party: CASE
        WHEN party IS NULL THEN null
        ELSE {key: party.key, name: party.name, kind: labels(party)[0]}
      END
    }
    ORDER BY win.on IS NULL, win.on, party.name, win.key
    LIMIT 60
  } AS wins,
  COLLECT {
    MATCH (deal)<-[:ABOUT]-(interaction:Interaction)
    WITH interaction
    LIMIT 5000
    ORDER BY interaction.on DESC, interaction.key
    LIMIT 30
    RETURN {
      key: interaction.key,
      kind: interaction.kind,
      on: toString(interaction.on),
      note: interaction.note,
      due: toString(interaction.due),
      promisedBy: interaction.promisedBy,
      settledBy: head(COLLECT {
        MATCH (settlement:Interaction {settles: interaction.key})
        RETURN settlement.kind
        ORDER BY settlement.on DESC, settlement.key
        LIMIT 1
      }),
      people: COLLECT {
        MATCH (interaction)<-[:JOINED]-(person:Person)
        RETURN {key: person.key, name: person.name}
        ORDER BY person.name, person.key
        LIMIT 8
      }
    }
  } AS interactions,
  COLLECT {
    MATCH (alignment:Alignment {deal: deal.key})
    WHERE alignment.removedAt IS NULL
    RETURN {
      key: alignment.key,
      name: alignment.name,
      status: alignment.status,
      cost: alignment.cost,
      ensemble: alignment.ensemble,
      savedAt: toString(date(alignment.savedAt))
    }
    ORDER BY alignment.key DESC
    LIMIT 12
  } AS alignments,
  {
    source: deal.source,
    load: deal.load,
    inferred: deal.inferred,
    confidence: deal.confidence,
    editedBy: deal.editedBy,
    editedAt: toString(deal.editedAt)
  } AS provenance
