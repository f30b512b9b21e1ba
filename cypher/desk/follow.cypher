// A user follows records of a kind from now on; how many?
// :param user => 'ada'; :param label => 'Organization'; :param keys => ['org-frostmark']
CYPHER 25
MATCH (user:User {key: $user})
UNWIND $keys AS key
CALL (key) {
  MATCH (record:$($label) {key: key})
  RETURN record
  LIMIT 1
}
MERGE (user)-[follows:FOLLOWS]->(record)
ON CREATE SET follows.since = datetime()
RETURN count(*) AS count
