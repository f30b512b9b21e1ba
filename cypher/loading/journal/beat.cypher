// Remembers how far a load is, and that it lives.
// :param key => 'load-1'; :param read => 80; :param done => 50; :param total => 100
MATCH (load:Load {key: $key})
WHERE load.status IN ['WAITING', 'RUNNING']
SET load.heartbeat = datetime(), load.read = $read, load.done = $done, load.total = $total
