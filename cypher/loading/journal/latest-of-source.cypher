// Which load of this source is the latest?
// :param source => 'demo'
MATCH (load:Load {source: $source})
RETURN load.key AS key, load.source AS source, load.mapping AS mapping, load.by AS by, load.startedAt AS startedAt,
  load.finishedAt AS finishedAt, load.status AS statusName, load.read AS read, load.done AS done, load.total AS total, load.counts AS counts,
  load.message AS message, load.rejects AS rejects, load.process AS process, load.files AS files, load.mappingFile AS mappingFile, load.encoding AS encoding
ORDER BY startedAt DESC
LIMIT 1
