// Remembers that a load began.
// :param key => 'load-1'; :param source => 'orders.csv'; :param mapping => 'cordis'; :param by => 'admin'; :param process => '4711@host'; :param total => 100
CREATE (load:Load {key: $key, source: $source, mapping: $mapping, by: $by, process: $process, total: $total})
SET load.status = 'RUNNING', load.startedAt = datetime(), load.heartbeat = datetime(), load.done = 0
