// How are these organizations tied to one another, but by deals?
// :param keys => ['org-lindqvor', 'org-husnerv']; :param types => ['SUPPLIES', 'PARTNERS_WITH'];
// :param limit => 400
MATCH (o:Organization)
WHERE o.key IN $keys
WITH collect(o) AS shown
UNWIND shown AS a
UNWIND shown AS b
WITH a, b WHERE a.key < b.key
MATCH (a)-[r:SUPPLIES|PARTNERS_WITH|COMPETES_WITH|CONFLICTS_WITH|PART_OF]-(b)
WHERE type(r) IN $types
WITH startNode(r).key AS one, endNode(r).key AS other, type(r) AS type, r
WITH
  CASE WHEN type IN ['SUPPLIES', 'PART_OF'] OR one < other THEN one ELSE other END AS from,
  CASE WHEN type IN ['SUPPLIES', 'PART_OF'] OR one < other THEN other ELSE one END AS to,
  type, r
RETURN
  from,
  to,
  type,
  count(r) AS weight,
  toString(min(r.since)) AS since,
  CASE WHEN count(r.until) = count(r) THEN toString(max(r.until)) END AS until,
  collect(coalesce(r.what, r.note))[0..3] AS details
ORDER BY from, to, type
LIMIT $limit
