// What is a record called, and how much happened around it?
// :param label => 'Deal'; :param key => 'deal-frostmark-cold'
CYPHER 25
MATCH (record:$($label) {key: $key})
WITH record
LIMIT 1
RETURN
  coalesce(record.name, record.key) AS name,
  COUNT {
    MATCH (record)-[:JOINED|ABOUT]-(interaction:Interaction)
    RETURN DISTINCT interaction
  } AS count
