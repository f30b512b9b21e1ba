// How does a user stand to a record, who owns it, and how many follow it?
// :param user => 'ada'; :param label => 'Deal'; :param key => 'deal-frostmark-cold'
CYPHER 25
OPTIONAL MATCH (record:$($label) {key: $key})
WITH record
LIMIT 1
RETURN
  head(COLLECT {
    MATCH (:User {key: $user})-[:IS]->(me:Person)
    RETURN me.key
    LIMIT 1
  }) AS me,
  head(COLLECT {
    MATCH (:User {key: $user})-[:IS]->(me:Person)
    RETURN me.name
    LIMIT 1
  }) AS meName,
  EXISTS { (record)<-[:OWNS]-(:User {key: $user}) } AS owns,
  EXISTS { (record)<-[:FOLLOWS]-(:User {key: $user}) } AS follows,
  COLLECT {
    MATCH (owner:User)-[:OWNS]->(record)
    RETURN {key: owner.key, name: owner.name} AS who
    ORDER BY who.name, who.key
    LIMIT 20
  } AS owners,
  COUNT { (record)<-[:FOLLOWS]-(:User) } AS followers
