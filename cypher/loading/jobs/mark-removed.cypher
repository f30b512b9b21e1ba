// Remembers that what a load brought was taken out again.
// :param key => 'load-1'; :param message => 'Removed 12 nodes.'
MATCH (load:Load {key: $key})
SET load.status = 'REMOVED', load.message = $message
