// Keeps these loads as they are until this transaction ends.
// :param keys => ['load-1']
UNWIND $keys AS key
MATCH (load:Load {key: key})
SET load.key = load.key
