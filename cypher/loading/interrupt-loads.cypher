// Marks loads whose process is gone as interrupted.
// :param keys => ['load-1']
UNWIND $keys AS key
MATCH (load:Load {key: key, status: 'RUNNING'})
SET load.status = 'INTERRUPTED', load.finishedAt = load.heartbeat, load.message = 'Interlock stopped before this load was done.'
