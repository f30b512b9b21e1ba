// Which loads ran last?
// :param limit => 5
// scan: one node per load.
MATCH (load:Load)
WITH load
ORDER BY load.startedAt IS NULL, load.startedAt DESC, load.key
LIMIT $limit
RETURN load.key AS key, load.source AS source, load.status AS status, load.by AS by, load.startedAt AS startedAt
ORDER BY load.startedAt IS NULL, startedAt DESC, key
