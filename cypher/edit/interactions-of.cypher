// Which interactions did a person join, or are about a record?
// :param label => 'Deal'; :param key => 'deal-frostmark-cold'
CYPHER 25
MATCH (record:$($label) {key: $key})
WITH record
LIMIT 1
MATCH (record)-[:JOINED|ABOUT]-(interaction:Interaction)
RETURN DISTINCT interaction.key AS key
ORDER BY key
