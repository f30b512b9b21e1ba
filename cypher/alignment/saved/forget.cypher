// Forgets alignments that were removed before that time, a few at a time.
// :param before => datetime(); :param limit => 100
// cut: the others are forgotten by the calls that follow.
MATCH (saved:Alignment)
WHERE saved.removedAt < $before
WITH saved
LIMIT $limit
DELETE saved
