// Which loads of this source were there?
// :param source => 'demo'
MATCH (load:Load {source: $source})
RETURN load.key AS key
