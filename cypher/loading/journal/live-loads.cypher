// Which loads say that they wait or run, and since when have they been silent?
MATCH (load:Load)
WHERE load.status IN ['WAITING', 'RUNNING']
RETURN load.key AS key, load.source AS source, load.process AS process,
  duration.inSeconds(load.heartbeat, datetime.realtime()).seconds AS silentSeconds
ORDER BY key
