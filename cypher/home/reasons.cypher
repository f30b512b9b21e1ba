// Which open deal is a reason to meet somebody of these organizations?
// :param organizations => ['org-frostmark']; :param looked => 200
// cut: of an organization no more than some hundred deals are looked at.
UNWIND $organizations AS key
MATCH (organization:Organization {key: key})
CALL (organization) {
  MATCH (organization)-[:TAKES_PART]->(deal:Deal {status: 'OPEN'})
  WITH deal
  LIMIT $looked
  RETURN deal
  ORDER BY coalesce(toFloat(deal.value), 0.0) DESC, deal.key
  LIMIT 1
}
RETURN key AS organization, deal.key AS deal, coalesce(deal.name, deal.key) AS name
ORDER BY organization
