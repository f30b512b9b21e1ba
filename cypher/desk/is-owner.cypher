// Does a user own a record, or the organization that offers it?
// :param user => 'ada'; :param label => 'Deal'; :param key => 'deal-frostmark-cold'
CYPHER 25
RETURN EXISTS {
    MATCH (record:$($label) {key: $key})
    MATCH (record)<-[:OWNS]-(:User {key: $user})
  } OR EXISTS {
    MATCH (record:$($label) {key: $key})
    MATCH (record)<-[:OFFERS]-(:Organization)<-[:OWNS]-(:User {key: $user})
  } AS owns
