// Which open deals are a user's: those that the user owns or follows, and those of customers that the user owns or follows?
// :param user => 'ada'; :param looked => 500; :param limit => 60
// cut: of a customer no more than some hundred deals are looked at.
MATCH (user:User {key: $user})
CALL (user) {
  MATCH (user)-[:OWNS|FOLLOWS]->(deal:Deal {status: 'OPEN'})
  RETURN deal
  LIMIT $looked
  UNION
  MATCH (user)-[:OWNS|FOLLOWS]->(:Organization)-[:TAKES_PART {role: 'CUSTOMER'}]->(deal:Deal {status: 'OPEN'})
  RETURN deal
  LIMIT $looked
}
WITH DISTINCT deal
ORDER BY coalesce(toFloat(deal.value), 0.0) DESC, deal.key
LIMIT $limit
WITH
  deal,
  COUNT { (deal)-[:HAS_NEED]->() } AS needs,
  EXISTS {
    MATCH (saved:Alignment {deal: deal.key})
    WHERE saved.removedAt IS NULL
  } AS answered,
  head(COLLECT {
    MATCH (deal)<-[:ABOUT]-(interaction:Interaction)
    RETURN interaction.on AS on
    ORDER BY on DESC
    LIMIT 1
  }) AS lastContact
RETURN
  deal.key AS key,
  coalesce(deal.name, deal.key) AS name,
  deal.stage AS stage,
  toFloat(deal.value) AS value,
  deal.currency AS currency,
  deal.openedOn AS openedOn,
  needs,
  answered,
  lastContact,
  head(COLLECT {
    MATCH (customer:Organization)-[:TAKES_PART {role: 'CUSTOMER'}]->(deal)
    RETURN {key: customer.key, name: coalesce(customer.name, customer.key)} AS customer
    ORDER BY customer.name, customer.key
    LIMIT 1
  }) AS customer
ORDER BY coalesce(value, 0.0) DESC, key
