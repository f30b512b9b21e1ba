// Which records with a label are called something like this?
// :param query => 'frostmark~2'; :param label => 'Organization'; :param limit => 1000
// cut: the most alike come first.
CALL db.index.fulltext.queryNodes('names', $query) YIELD node
WHERE $label IN labels(node)
RETURN node.key AS key
LIMIT $limit
