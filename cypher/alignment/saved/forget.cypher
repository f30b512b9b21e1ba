// Forgets alignments that were removed before that time, a few at a time.
// :param before => datetime(); :param limit => 100
MATCH (saved:Alignment)
WHERE saved.removedAt < $before
WITH saved
LIMIT $limit
DELETE saved
