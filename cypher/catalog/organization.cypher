// What is known about an organization, but for its offerings?
// :param key => 'org-frostmark'; :param today => date()
// cut: of a hub no more than some thousand are looked at before they are put in order.
MATCH (organization:Organization {key: $key})
RETURN
  organization.key AS key,
  coalesce(organization.version, 0) AS version,
  organization.name AS name,
  {label: 'Organization', properties: properties(organization)} AS facts,
  {
    offerings: COUNT { (organization)-[:OFFERS]->() },
    people: COUNT { (organization)<-[:WORKS_AT]-() },
    deals: COUNT { (organization)-[:TAKES_PART]->() },
    needs: COUNT { (organization)-[:HAS_NEED]->() },
    suppliers: COUNT { (organization)<-[:SUPPLIES]-() },
    customers: COUNT { (organization)-[:SUPPLIES]->() },
    interactions: COUNT { (organization)<-[:ABOUT]-() }
  } AS counts,
  COLLECT {
    MATCH (organization)<-[work:WORKS_AT]-(person:Person)
    WITH work, person, CASE WHEN work.until < $today THEN 'ENDED' WHEN work.since > $today THEN 'COMING' END AS phase
    LIMIT 2000
    RETURN {
      key: person.key,
      name: person.name,
      title: work.title,
      since: toString(work.since),
      until: toString(work.until),
      phase: phase
    }
    ORDER BY phase IS NOT NULL, phase, person.name, person.key, work.since DESC, work.title
    LIMIT 12
  } AS people,
  COLLECT {
    MATCH (organization)-[part:TAKES_PART]->(deal:Deal)
    WITH part, deal
    LIMIT 2000
    RETURN {
      key: deal.key,
      name: deal.name,
      role: part.role,
      party: part.status,
      status: deal.status,
      stage: deal.stage,
      value: toFloat(deal.value),
      currency: deal.currency,
      openedOn: toString(deal.openedOn)
    }
    ORDER BY deal.status <> 'OPEN', deal.openedOn DESC, deal.name, deal.key
    LIMIT 12
  } AS deals,
  COLLECT {
    CALL (organization) {
      MATCH (organization)-[:HAS_NEED]->(need:Need)
      RETURN need, null AS deal
      LIMIT 200
      UNION ALL
      MATCH (organization)-[:TAKES_PART {role: 'CUSTOMER'}]->(deal:Deal {status: 'OPEN'})-[:HAS_NEED]->(need:Need)
      RETURN need, deal
      LIMIT 200
    }
    OPTIONAL MATCH (need)-[:FOR]->(capability:Capability)
    RETURN {
      key: need.key,
      statement: need.statement,
      priority: need.priority,
      kind: need.kind,
      capability: CASE
        WHEN capability IS NULL THEN null
        ELSE {key: capability.key, name: capability.name}
      END,
      deal: CASE WHEN deal IS NULL THEN null ELSE {key: deal.key, name: deal.name} END
    }
    ORDER BY
      CASE need.priority WHEN 'MUST' THEN 0 WHEN 'SHOULD' THEN 1 ELSE 2 END,
      need.statement,
      need.key
    LIMIT 20
  } AS needs,
  COLLECT {
    MATCH (organization)<-[supply:SUPPLIES]-(supplier:Organization)
    WITH supply, supplier, CASE WHEN supply.until < $today THEN 'ENDED' WHEN supply.since > $today THEN 'COMING' END AS phase
    LIMIT 2000
    RETURN {
      key: supplier.key,
      name: supplier.name,
      what: supply.what,
      note: supply.note,
      since: toString(supply.since),
      until: toString(supply.until),
      phase: phase
    }
    ORDER BY phase IS NOT NULL, phase, supplier.name, supplier.key, supply.since DESC, supply.what
    LIMIT 12
  } AS suppliers,
  COLLECT {
    MATCH (organization)-[supply:SUPPLIES]->(customer:Organization)
    WITH supply, customer, CASE WHEN supply.until < $today THEN 'ENDED' WHEN supply.since > $today THEN 'COMING' END AS phase
    LIMIT 2000
    RETURN {
      key: customer.key,
      name: customer.name,
      what: supply.what,
      note: supply.note,
      since: toString(supply.since),
      until: toString(supply.until),
      phase: phase
    }
    ORDER BY phase IS NOT NULL, phase, customer.name, customer.key, supply.since DESC, supply.what
    LIMIT 12
  } AS customers,
  COLLECT {
    MATCH (organization)-[near:SUPPLIES]->(via:Organization)
    WHERE coalesce(near.since <= $today, true) AND coalesce(near.until >= $today, true)
    WITH DISTINCT via
    LIMIT 100
    MATCH (via)-[supply:SUPPLIES]->(customer:Organization)
    WHERE customer.key <> $key
    WITH via, supply, customer, CASE WHEN supply.until < $today THEN 'ENDED' WHEN supply.since > $today THEN 'COMING' END AS phase
    LIMIT 2000
    RETURN {
      key: customer.key,
      name: customer.name,
      what: supply.what,
      note: supply.note,
      since: toString(supply.since),
      until: toString(supply.until),
      phase: phase,
      via: via.name
    }
    ORDER BY phase IS NOT NULL, phase, via.name, customer.name, customer.key
    LIMIT 12
  } AS endCustomers,
  COLLECT {
    MATCH (organization)-[relation:PARTNERS_WITH|COMPETES_WITH|CONFLICTS_WITH|PART_OF]-(other:Organization)
    WITH relation, other, CASE WHEN relation.until < $today THEN 'ENDED' WHEN relation.since > $today THEN 'COMING' END AS phase
    LIMIT 2000
    RETURN {
      key: other.key,
      name: other.name,
      since: toString(relation.since),
      until: toString(relation.until),
      phase: phase,
      note: relation.note,
      kind: CASE
        WHEN type(relation) = 'PART_OF' AND endNode(relation) = organization THEN 'HAS_PART'
        ELSE type(relation)
      END
    }
    ORDER BY type(relation), phase IS NOT NULL, phase, other.name, other.key, relation.since DESC
    LIMIT 40
  } AS relations,
  COLLECT {
    MATCH (organization)-[:PURSUES]->(objective:Objective)
    RETURN {
      key: objective.key,
      statement: objective.statement,
      seeks: COLLECT {
        MATCH (objective)-[:SEEKS]->(sought)
        RETURN {key: sought.key, name: sought.name, kind: labels(sought)[0]}
        ORDER BY sought.name, sought.key
        LIMIT 10
      }
    }
    ORDER BY objective.statement, objective.key
    LIMIT 12
  } AS objectives,
  COLLECT {
    MATCH (organization)<-[:ABOUT]-(interaction:Interaction)
    WITH interaction
    LIMIT 5000
    ORDER BY interaction.on DESC, interaction.key
    LIMIT 12
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
  {
    source: organization.source,
    load: organization.load,
    inferred: organization.inferred,
    confidence: organization.confidence,
    editedBy: organization.editedBy,
    editedAt: toString(organization.editedAt)
  } AS provenance
