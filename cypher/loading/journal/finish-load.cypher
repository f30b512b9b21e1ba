// Remembers how a load ended.
// :param key => 'load-1'; :param status => 'FINISHED'; :param counts => '{}'; :param message => 'nothing changed'; :param rejects => 'rejects-load-1.csv'
MATCH (load:Load {key: $key})
SET load.finishedAt = datetime(), load.status = $status, load.counts = $counts, load.message = $message, load.rejects = $rejects
