// Which open promises are due until a day around a user: those of the person that the user is, and about what the user owns or follows?
// :param user => 'ada'; :param until => date(); :param limit => 9
// cut: nobody keeps thousands of promises.
MATCH (user:User {key: $user})
CALL (user) {
  MATCH (user)-[:IS]->(:Person)-[:JOINED]->(promise:Interaction)
  WHERE promise.kind = 'PROMISE' AND promise.due <= $until
  RETURN promise
  LIMIT 5000
  UNION
  MATCH (user)-[:OWNS|FOLLOWS]->()-[:JOINED|ABOUT]-(promise:Interaction)
  WHERE promise.kind = 'PROMISE' AND promise.due <= $until
  RETURN promise
  LIMIT 5000
}
WITH DISTINCT promise
WHERE NOT EXISTS { (:Interaction {settles: promise.key}) }
WITH promise
ORDER BY promise.due, promise.key
LIMIT $limit
RETURN
  promise.key AS key,
  promise.note AS note,
  promise.due AS due,
  promise.promisedBy AS promisedBy,
  COLLECT {
    MATCH (promise)<-[:JOINED]-(person:Person)
    RETURN {key: person.key, name: coalesce(person.name, person.key)} AS who
    ORDER BY who.name, who.key
    LIMIT 5
  } AS people,
  COLLECT {
    MATCH (promise)-[:ABOUT]->(record)
    RETURN labels(record)[0] + ' ' + record.key
    ORDER BY labels(record)[0], record.key
    LIMIT 5
  } AS about,
  COLLECT {
    MATCH (promise)-[:ABOUT]->(record)
    RETURN coalesce(record.name, record.key)
    ORDER BY labels(record)[0], record.key
    LIMIT 5
  } AS names
ORDER BY due, key
