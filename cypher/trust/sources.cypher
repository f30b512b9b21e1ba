// What is known of these interactions and wins: what was said, who was there, in which deal?
// :param sources => ['i']
UNWIND $sources AS key
CALL (key) {
  MATCH (happened:Interaction {key: key})
  RETURN
    happened.note AS note,
    COLLECT {
      MATCH (happened)-[:ABOUT]->(deal:Deal)
      RETURN {key: deal.key, name: coalesce(deal.name, deal.key)}
      ORDER BY deal.key
      LIMIT 3
    } AS deals,
    COLLECT {
      MATCH (happened)<-[:JOINED]-(person:Person)
      RETURN {key: person.key, name: coalesce(person.name, person.key)}
      ORDER BY person.name, person.key
      LIMIT 8
    } AS people
  UNION ALL
  MATCH (win:Win {key: key})
  RETURN
    coalesce(win.evidence, win.kind) AS note,
    COLLECT {
      MATCH (win)<-[:YIELDS]-(deal:Deal)
      RETURN {key: deal.key, name: coalesce(deal.name, deal.key)}
      ORDER BY deal.key
      LIMIT 3
    } AS deals,
    [] AS people
}
RETURN
  key,
  note,
  deals,
  people
