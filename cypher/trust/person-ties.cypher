// Whom does this person know or meet, and what is the evidence of each tie?
// :param key => 'p'; :param today => date(); :param limit => 1001
// cut: who knows more people is shown some of them, and told so.
MATCH (person:Person {key: $key})
CALL (person) {
  MATCH (person)-[:KNOWS]-(other:Person)
  RETURN other
  UNION
  MATCH (person)-[:JOINED]->(met:Interaction)<-[:JOINED]-(other:Person)
  WHERE met.on <= $today
  RETURN other
}
WITH person, other
WHERE other <> person
LIMIT $limit
RETURN
  other.key AS key,
  coalesce(other.name, other.key) AS name,
  head(COLLECT {
    MATCH (other)-[work:WORKS_AT]->(employer:Organization)
    WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
    RETURN {key: employer.key, name: coalesce(employer.name, employer.key)} AS at
    ORDER BY at.name, at.key
    LIMIT 1
  }) AS at,
  COLLECT {
    MATCH (person)-[tie:KNOWS]-(other)
    RETURN {
      strength: toFloat(tie.strength),
      lastContact: tie.lastContact,
      source: tie.source,
      editedBy: tie.editedBy
    } AS stated
    ORDER BY stated.strength DESC
    LIMIT 10
  } AS stated,
  COLLECT {
    MATCH (person)-[here:JOINED]->(met:Interaction)<-[there:JOINED]-(other)
    WHERE met.on <= $today
    RETURN {
      key: met.key,
      kind: met.kind,
      on: met.on,
      note: met.note,
      side: coalesce(here.side, ''),
      otherSide: coalesce(there.side, '')
    } AS contact
    ORDER BY contact.on DESC, contact.key
    LIMIT 1000
  } AS contacts
