// What is known about a person?
// :param key => 'p-agneta-mard'; :param today => date()
// cut: of a hub no more than some thousand are looked at before they are put in order.
MATCH (person:Person {key: $key})
RETURN
  person.key AS key,
  coalesce(person.version, 0) AS version,
  person.name AS name,
  {label: 'Person', properties: properties(person)} AS facts,
  {
    ties: COUNT { (person)-[:KNOWS]-() },
    deals: COUNT { (person)-[:STAKEHOLDER_IN]->() },
    interactions: COUNT {
      MATCH (person)-[:JOINED|ABOUT]-(interaction:Interaction)
      RETURN DISTINCT interaction
    }
  } AS counts,
  COLLECT {
    MATCH (person)-[work:WORKS_AT]->(employer:Organization)
    WITH work, employer, CASE WHEN work.until < $today THEN 'ENDED' WHEN work.since > $today THEN 'COMING' END AS phase
    RETURN {
      key: employer.key,
      name: employer.name,
      title: work.title,
      since: toString(work.since),
      until: toString(work.until),
      phase: phase
    }
    ORDER BY phase IS NOT NULL, phase, work.since DESC, employer.name, employer.key
    LIMIT 30
  } AS employments,
  COLLECT {
    MATCH (person)-[tie:KNOWS]-(other:Person)
    WITH tie, other
    LIMIT 2000
    ORDER BY coalesce(tie.strength, 0.0) DESC, other.name, other.key
    LIMIT 20
    RETURN {
      key: other.key,
      name: other.name,
      strength: toFloat(tie.strength),
      since: toString(tie.since),
      lastContact: toString(tie.lastContact),
      inferred: coalesce(tie.inferred, false),
      at: head(COLLECT {
        MATCH (other)-[work:WORKS_AT]->(employer:Organization)
        WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
        WITH work, employer
        LIMIT 50
        RETURN {key: employer.key, name: employer.name}
        ORDER BY work.since DESC, employer.key
        LIMIT 1
      })
    }
  } AS ties,
  COLLECT {
    MATCH (person)-[stake:STAKEHOLDER_IN]->(deal:Deal)
    WITH stake, deal
    LIMIT 2000
    RETURN {
      key: deal.key,
      name: deal.name,
      status: deal.status,
      role: stake.role,
      stage: stake.stage,
      stance: stake.stance
    }
    ORDER BY deal.status <> 'OPEN', deal.openedOn DESC, deal.name, deal.key
    LIMIT 20
  } AS deals,
  COLLECT {
    MATCH (person)-[:PURSUES]->(objective:Objective)
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
    MATCH (person)-[:JOINED|ABOUT]-(interaction:Interaction)
    WITH DISTINCT interaction
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
        MATCH (interaction)<-[:JOINED]-(other:Person)
        WHERE other.key <> $key
        RETURN {key: other.key, name: other.name}
        ORDER BY other.name, other.key
        LIMIT 6
      }
    }
  } AS interactions,
  {
    source: person.source,
    load: person.load,
    inferred: person.inferred,
    confidence: person.confidence,
    editedBy: person.editedBy,
    editedAt: toString(person.editedAt)
  } AS provenance
