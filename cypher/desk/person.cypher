// Which person is a user?
// :param user => 'ada'
MATCH (user:User {key: $user})-[:IS]->(person:Person)
RETURN person.key AS key, coalesce(person.name, person.key) AS name
ORDER BY key
LIMIT 1
