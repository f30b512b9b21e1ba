// Brings a removed alignment back.
// :param key => 'a'
MATCH (saved:Alignment {key: $key})
WHERE saved.removedAt IS NOT NULL
REMOVE saved.removedAt, saved.removedBy
RETURN saved.name AS name
