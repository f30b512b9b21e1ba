// Which records does a user own or follow, the latest first?
// :param user => 'ada'; :param limit => 500
CYPHER 25
MATCH (user:User {key: $user})-[link:OWNS|FOLLOWS]->(record)
WITH record, max(link.since) AS since, 'OWNS' IN collect(type(link)) AS owned
ORDER BY since DESC, record.key
LIMIT $limit
RETURN labels(record)[0] + ' ' + record.key AS record, record.name AS name, owned
ORDER BY since DESC, record
