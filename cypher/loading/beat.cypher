// Remembers how far a load is, and that it lives.
// :param key => 'load-1'; :param done => 50; :param total => 100
MATCH (load:Load {key: $key})
SET load.heartbeat = datetime(), load.done = $done, load.total = $total
