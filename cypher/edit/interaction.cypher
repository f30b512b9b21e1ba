// What happened in an interaction, who joined it, and what is it about?
// :param key => 'int-frostmark-leak'
MATCH (interaction:Interaction {key: $key})
RETURN
  interaction.key AS key,
  coalesce(interaction.version, 0) AS version,
  interaction.kind AS kind,
  toString(interaction.on) AS on,
  interaction.note AS note,
  interaction.promisedBy AS promisedBy,
  toString(interaction.due) AS due,
  interaction.settles AS settles,
  COLLECT {
    MATCH (interaction)<-[joined:JOINED]-(person:Person)
    RETURN {person: person.key, name: person.name, side: joined.side}
    ORDER BY person.name, person.key
  } AS people,
  COLLECT {
    MATCH (interaction)-[:ABOUT]->(record)
    RETURN {kind: labels(record)[0], key: record.key, name: record.name}
    ORDER BY labels(record)[0], record.name, record.key
  } AS about
