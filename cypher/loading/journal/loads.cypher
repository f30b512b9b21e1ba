// Which loads were there, newest first?
// :param limit => 100
MATCH (load:Load)
WHERE load.startedAt > datetime({epochSeconds: 0})
WITH load
ORDER BY load.startedAt DESC, load.key
LIMIT $limit
RETURN load
ORDER BY load.startedAt DESC, load.key
