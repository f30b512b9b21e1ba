// Is it this load's turn to write? Then it runs from now on; otherwise, which one goes before it?
// :param key => 'load-1'
MATCH (load:Load {key: $key})
OPTIONAL CALL (load) {
  MATCH (other:Load)
  WHERE other.status IN ['WAITING', 'RUNNING'] AND other <> load
    AND (other.status = 'RUNNING' OR other.queuedAt < load.queuedAt OR other.queuedAt = load.queuedAt AND other.key < load.key)
  RETURN other
  ORDER BY other.status, other.queuedAt, other.key
  LIMIT 1
}
SET load.heartbeat = datetime(),
  load.status = CASE WHEN load.status = 'WAITING' AND other IS NULL THEN 'RUNNING' ELSE load.status END,
  load.startedAt = CASE WHEN other IS NULL THEN datetime() ELSE load.startedAt END
RETURN load.status AS status, other.source AS source, other.by AS by, other.status AS otherStatus, other.done AS done, other.total AS total
