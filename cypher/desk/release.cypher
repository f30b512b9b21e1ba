// A user owns a record no longer; did they?
// :param user => 'ada'; :param label => 'Deal'; :param key => 'deal-frostmark-cold'
CYPHER 25
MATCH (user:User {key: $user})-[owns:OWNS]->(record)
WHERE record.key = $key AND $label IN labels(record)
DELETE owns
RETURN true AS released
