// Is this load still the one that writes? It stays so at least until this transaction ends.
// :param key => 'load-1'
MATCH (load:Load {key: $key, status: 'RUNNING'})
SET load.heartbeat = datetime()
RETURN load.key AS key
