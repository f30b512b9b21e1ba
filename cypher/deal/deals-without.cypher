// Which deals match that have no value to be sorted by, by key?
// :param status => 'OPEN'; :param stage => null; :param organizations => null
// :param sort => 'value'; :param skip => 0; :param limit => 50
MATCH (deal:Deal)
WHERE deal.key >= ''
  AND (CASE $sort
    WHEN 'status' THEN deal.status
    WHEN 'stage' THEN deal.stage
    WHEN 'value' THEN deal.value
    WHEN 'opened' THEN deal.openedOn
    WHEN 'closed' THEN deal.closedOn
    ELSE deal.name
  END IS NULL)
  AND ($status IS NULL OR deal.status = $status)
  AND ($stage IS NULL OR deal.stage = $stage)
  AND ($organizations IS NULL OR EXISTS {
    MATCH (deal)<-[:TAKES_PART]-(organization:Organization)
    WHERE organization.key IN $organizations
  })
RETURN deal.key AS key
ORDER BY deal.key
SKIP $skip
LIMIT $limit
