// What did this person do that trust comes from?
// :param person => 'p'; :param kinds => ['PROMISE_KEPT']; :param today => date()
MATCH (person:Person {key: $person})<-[:ABOUT]-(happened:Interaction)
WHERE happened.kind IN $kinds AND happened.on <= $today
RETURN
  person.key AS organization,
  happened.key AS source,
  happened.kind AS kind,
  happened.on AS on,
  false AS indirect,
  null AS spread
ORDER BY on DESC, source
LIMIT 10000
