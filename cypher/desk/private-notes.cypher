// What did a user write about a record for nobody else, the latest first?
// :param user => 'ada'; :param label => 'Deal'; :param key => 'deal-frostmark-cold'; :param limit => 50
CYPHER 25
MATCH (record:$($label) {key: $key})
WITH record
LIMIT 1
MATCH (record)<-[:CONCERNS]-(note:PrivateNote)<-[:WROTE]-(:User {key: $user})
WHERE note.removedAt IS NULL
RETURN note.key AS key, toString(note.on) AS on, note.note AS note
ORDER BY on DESC, key DESC
LIMIT $limit
