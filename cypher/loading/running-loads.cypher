// Which loads say that they are running, and since when have they been silent?
MATCH (load:Load {status: 'RUNNING'})
RETURN load.key AS key, load.process AS process, duration.inSeconds(load.heartbeat, datetime()).seconds AS silentSeconds
ORDER BY key
LIMIT 1000
