// Remembers that a load wants to write and waits for its turn; one that did so before stays as it is.
// :param key => 'load-1'; :param source => 'orders.csv'; :param mapping => 'cordis'; :param by => 'admin'; :param process => '4711@host'; :param files => ['/data/orders.csv']; :param mappingFile => ''; :param encoding => ''
MERGE (load:Load {key: $key})
ON CREATE SET load.source = $source, load.mapping = $mapping, load.by = $by, load.process = $process,
  load.files = $files, load.mappingFile = nullIf($mappingFile, ''), load.encoding = nullIf($encoding, ''), load.status = 'WAITING', load.startedAt = datetime(), load.queuedAt = datetime(),
  load.heartbeat = datetime(), load.read = 0, load.done = 0, load.total = -1, load.counts = '{}', load.rejects = ''
