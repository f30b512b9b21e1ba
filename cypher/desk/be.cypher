// Which person is a user from now on?
// :param user => 'ada'; :param person => 'p-signe-varg'
MATCH (user:User {key: $user})
CALL (user) {
  OPTIONAL MATCH (user)-[is:IS]->(:Person)
  DELETE is
}
CALL (user) {
  MATCH (person:Person {key: $person})
  CREATE (user)-[:IS {since: datetime()}]->(person)
}
RETURN COUNT { (user)-[:IS]->() } AS count
