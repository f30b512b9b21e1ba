// Forgets what a user took away of it before that time.
// :param user => 'ada'; :param before => datetime()
MATCH (:User {key: $user})-[:WROTE]->(note:PrivateNote)
WHERE note.removedAt < $before
DETACH DELETE note
