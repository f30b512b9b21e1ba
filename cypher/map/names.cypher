// What are the organizations called that were the centre before?
// :param keys => ['org-lindqvor']
MATCH (o:Organization)
WHERE o.key IN $keys
RETURN o.key AS key, coalesce(o.name, o.key) AS name
ORDER BY key
LIMIT 20
