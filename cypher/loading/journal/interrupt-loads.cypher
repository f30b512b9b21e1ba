// Marks loads that died as interrupted.
// :param keys => ['load-1']
UNWIND $keys AS key
MATCH (load:Load {key: key})
WHERE load.status IN ['WAITING', 'RUNNING']
SET load.finishedAt = load.heartbeat,
  load.message = CASE load.status
    WHEN 'WAITING' THEN 'Interlock stopped while this load was waiting; nothing was changed.'
    ELSE 'Interlock stopped before this load was done. What it had written stays; run again, it adds the rest.'
  END,
  load.status = 'INTERRUPTED'
