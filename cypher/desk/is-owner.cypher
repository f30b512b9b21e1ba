// Does a user own a record, or an account to which it belongs: the one that offers it, employs them or is the customer?
// :param user => 'ada'; :param label => 'Deal'; :param key => 'deal-frostmark-cold'
CYPHER 25
OPTIONAL MATCH (record:$($label) {key: $key})
WITH record
LIMIT 1
RETURN EXISTS { (record)<-[:OWNS]-(:User {key: $user}) }
  OR EXISTS { (record)<-[:OFFERS]-(:Organization)<-[:OWNS]-(:User {key: $user}) }
  OR EXISTS { (record)-[:WORKS_AT]->(:Organization)<-[:OWNS]-(:User {key: $user}) }
  OR EXISTS {
    (record)<-[:TAKES_PART {role: 'CUSTOMER'}]-(:Organization)<-[:OWNS]-(:User {key: $user})
  } AS owns
