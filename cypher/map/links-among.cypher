// How are these organizations tied to one another, but by deals?
// :param keys => ['org-lindqvor', 'org-husnerv']; :param types => ['SUPPLIES', 'PARTNERS_WITH'];
// :param limit => 400; :param today => date()
// Of several ties of a type those are told that run, or else come, or else ended.
MATCH (organization:Organization)
WHERE organization.key IN $keys
WITH collect(organization) AS shown
UNWIND shown AS organization
UNWIND shown AS other
WITH organization, other
WHERE organization.key < other.key
MATCH (organization)-[tie:SUPPLIES|PARTNERS_WITH|COMPETES_WITH|CONFLICTS_WITH|PART_OF]-(other)
WHERE type(tie) IN $types
WITH startNode(tie).key AS first, endNode(tie).key AS second, type(tie) AS type, tie
WITH
  CASE WHEN type IN ['SUPPLIES', 'PART_OF'] OR first < second THEN first ELSE second END AS from,
  CASE WHEN type IN ['SUPPLIES', 'PART_OF'] OR first < second THEN second ELSE first END AS to,
  type,
  CASE WHEN tie.until < $today THEN 2 WHEN tie.since > $today THEN 1 ELSE 0 END AS rank,
  count(tie) AS weight,
  toString(min(tie.since)) AS since,
  CASE WHEN count(tie.until) = count(tie) THEN toString(max(tie.until)) END AS until,
  collect(coalesce(tie.what, tie.note))[0..3] AS details
ORDER BY rank
WITH
  from,
  to,
  type,
  sum(weight) AS weight,
  head(collect({rank: rank, since: since, until: until, details: details})) AS told
RETURN
  from,
  to,
  type,
  weight,
  told.since AS since,
  told.until AS until,
  CASE told.rank WHEN 1 THEN 'COMING' WHEN 2 THEN 'ENDED' END AS phase,
  told.details AS details
ORDER BY from, to, type
LIMIT $limit
