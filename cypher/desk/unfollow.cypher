// A user follows a record no longer.
// :param user => 'ada'; :param label => 'Organization'; :param key => 'org-frostmark'
CYPHER 25
MATCH (user:User {key: $user})-[follows:FOLLOWS]->(record)
WHERE record.key = $key AND $label IN labels(record)
DELETE follows
