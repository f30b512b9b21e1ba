// A user owns a record from now on; were they no owner before?
// :param user => 'ada'; :param label => 'Deal'; :param key => 'deal-frostmark-cold'
CYPHER 25
MATCH (user:User {key: $user})
CALL (user) {
  MATCH (record:$($label) {key: $key})
  RETURN record
  LIMIT 1
}
WITH user, record, COUNT { (user)-[:OWNS]->(record) } AS known
MERGE (user)-[owns:OWNS]->(record)
ON CREATE SET owns.since = datetime()
RETURN known = 0 AS made
