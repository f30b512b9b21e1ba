// Which deals match, in the order of a column or as they were found by name?
// :param called => null; :param most => 20001
// :param status => 'OPEN'; :param stage => null; :param organizations => null
// :param sort => 'name'; :param down => false
// cut: of more than are looked at an index has the order.
CALL () {
  UNWIND range(0, size(coalesce($called, [])) - 1) AS place
  MATCH (deal:Deal {key: $called[place]})
  RETURN deal, place
UNION ALL
  UNWIND CASE WHEN $called IS NULL THEN coalesce($organizations, []) ELSE [] END AS key
  MATCH (:Organization {key: key})-[:TAKES_PART]->(deal:Deal)
  RETURN DISTINCT deal, 0 AS place
UNION ALL
  WITH $called IS NULL AND $organizations IS NULL AND $status IS NOT NULL AS isAsked
  UNWIND CASE WHEN isAsked THEN [$status] ELSE [] END AS status
  MATCH (deal:Deal {status: status})
  RETURN deal, 0 AS place
UNION ALL
  WITH $called IS NULL AND $organizations IS NULL AND $status IS NULL AS isAsked
  UNWIND CASE WHEN isAsked AND $stage IS NOT NULL THEN [$stage] ELSE [] END AS stage
  MATCH (deal:Deal {stage: stage})
  RETURN deal, 0 AS place
UNION ALL
  UNWIND CASE WHEN $called IS NULL AND $organizations IS NULL AND $status IS NULL AND $stage IS NULL THEN [''] ELSE [] END AS start
  MATCH (deal:Deal)
  WHERE deal.key >= start
  RETURN deal, 0 AS place
}
WITH deal, place
WHERE ($status IS NULL OR deal.status = $status)
  AND ($stage IS NULL OR deal.stage = $stage)
  AND ($organizations IS NULL OR EXISTS {
    MATCH (deal)<-[:TAKES_PART]-(organization:Organization)
    WHERE organization.key IN $organizations
  })
WITH deal, place
LIMIT $most
WITH
  deal,
  CASE $sort
    WHEN 'customer' THEN head(COLLECT {
      MATCH (deal)<-[:TAKES_PART {role: 'CUSTOMER'}]-(customer:Organization)
      RETURN customer.name
      ORDER BY customer.name
      LIMIT 1
    })
    WHEN 'status' THEN deal.status
    WHEN 'stage' THEN deal.stage
    WHEN 'value' THEN deal.value
    WHEN 'opened' THEN deal.openedOn
    WHEN 'closed' THEN deal.closedOn
    WHEN 'parties' THEN COUNT { (deal)<-[:TAKES_PART]-() }
    WHEN 'alike' THEN place
    ELSE deal.name
  END AS value
RETURN deal.key AS key
ORDER BY
  value IS NULL,
  CASE WHEN NOT $down THEN value END,
  CASE WHEN $down THEN value END DESC,
  deal.name,
  key
