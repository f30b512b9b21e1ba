// Which deals match, by their status?
// :param status => 'OPEN'; :param stage => null; :param organizations => null
// :param skip => 0; :param limit => 50
MATCH (deal:Deal)
WHERE deal.status IS NOT NULL
  AND ($status IS NULL OR deal.status = $status)
  AND ($stage IS NULL OR deal.stage = $stage)
  AND ($organizations IS NULL OR EXISTS {
    MATCH (deal)<-[:TAKES_PART]-(organization:Organization)
    WHERE organization.key IN $organizations
  })
RETURN deal.key AS key
ORDER BY deal.status, deal.key
SKIP $skip
LIMIT $limit
