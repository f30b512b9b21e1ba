// A user writes something about a record for nobody else; is the record there?
// :param user => 'ada'; :param label => 'Deal'; :param key => 'deal-frostmark-cold'; :param note => 'Dislikes calls.'; :param on => date(); :param id => 'note-1'
CYPHER 25
MATCH (user:User {key: $user})
CALL (user) {
  MATCH (record:$($label) {key: $key})
  RETURN record
  LIMIT 1
}
CREATE (user)-[:WROTE]->(note:PrivateNote {key: $id, note: $note, on: $on})-[:CONCERNS]->(record)
RETURN labels(record)[0] + ' ' + record.key AS record
