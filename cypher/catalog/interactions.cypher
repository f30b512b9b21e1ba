// What happened around a record, the latest first, after one of that day and key?
// :param label => 'Deal'; :param key => 'deal-frostmark-cold'; :param on => '9999-12-31'; :param after => ''; :param limit => 51
CYPHER 25
MATCH (record:$($label) {key: $key})
WITH record
LIMIT 1
MATCH (record)-[:JOINED|ABOUT]-(interaction:Interaction)
WITH DISTINCT record, interaction, coalesce(interaction.on, date('0001-01-01')) AS day
WHERE day < date($on) OR day = date($on) AND interaction.key > $after
WITH record, interaction, day
ORDER BY day DESC, interaction.key
LIMIT $limit
RETURN
  interaction.key AS key,
  interaction.kind AS kind,
  toString(day) AS on,
  interaction.note AS note,
  toString(interaction.due) AS due,
  interaction.promisedBy AS promisedBy,
  head(COLLECT {
    MATCH (settlement:Interaction {settles: interaction.key})
    RETURN settlement.kind
    ORDER BY settlement.on DESC, settlement.key
    LIMIT 1
  }) AS settledBy,
  COLLECT {
    MATCH (interaction)<-[:JOINED]-(person:Person)
    WHERE person <> record
    RETURN {key: person.key, name: person.name}
    ORDER BY person.name, person.key
    LIMIT 8
  } AS people
ORDER BY on DESC, key
