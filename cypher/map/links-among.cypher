// How are these organizations tied to one another, but by deals?
// :param keys => ['org-lindqvor', 'org-husnerv']; :param types => ['SUPPLIES', 'PARTNERS_WITH'];
// :param limit => 400
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
  tie
RETURN
  from,
  to,
  type,
  count(tie) AS weight,
  toString(min(tie.since)) AS since,
  CASE WHEN count(tie.until) = count(tie) THEN toString(max(tie.until)) END AS until,
  collect(coalesce(tie.what, tie.note))[0..3] AS details
ORDER BY from, to, type
LIMIT $limit
