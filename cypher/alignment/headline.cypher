// Who asks for whom, by their names, and who must and must not take part?
// :param home => ['o']; :param deal => 'd'; :param customer => null; :param pin => []; :param exclude => []
OPTIONAL MATCH (deal:Deal {key: $deal})
RETURN
  COLLECT {
    MATCH (us:Organization)
    WHERE us.key IN $home
    RETURN coalesce(us.name, us.key) AS name
    ORDER BY name
    LIMIT 20
  } AS us,
  coalesce(deal.name, deal.key) AS deal,
  COLLECT {
    MATCH (customer:Organization {key: $customer})
    RETURN coalesce(customer.name, customer.key) AS name
    ORDER BY name
    LIMIT 1
  } + COLLECT {
    MATCH (customer:Organization)-[:TAKES_PART {role: 'CUSTOMER'}]->(deal)
    RETURN DISTINCT coalesce(customer.name, customer.key) AS name
    ORDER BY name
    LIMIT 10
  } AS customers,
  COLLECT {
    MATCH (pinned:Organization)
    WHERE pinned.key IN $pin
    RETURN coalesce(pinned.name, pinned.key) AS name
    ORDER BY name
    LIMIT 60
  } AS pinned,
  COLLECT {
    MATCH (excluded:Organization)
    WHERE excluded.key IN $exclude
    RETURN coalesce(excluded.name, excluded.key) AS name
    ORDER BY name
    LIMIT 60
  } AS excluded
