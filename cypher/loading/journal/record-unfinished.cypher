// Remembers a load that changed nothing, and why.
// :param key => 'load-1'; :param source => 'orders.csv'; :param mapping => 'cordis'; :param by => 'admin'; :param status => 'FAILED'; :param message => 'It has no header.'
MERGE (load:Load {key: $key})
ON CREATE SET load.startedAt = datetime(), load.done = 0, load.total = 0, load.counts = '{}', load.rejects = ''
SET load.source = $source, load.mapping = $mapping, load.by = $by, load.status = $status, load.message = $message, load.finishedAt = datetime()
