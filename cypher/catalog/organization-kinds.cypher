// Which kinds of organizations are common?
MATCH (o:Organization)
WHERE o.kind >= ''
  AND o.name >= ''
WITH o.kind AS kind
LIMIT 20000
RETURN kind, count(*) AS organizations
ORDER BY organizations DESC, kind
LIMIT 40
