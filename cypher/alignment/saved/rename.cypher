// What is this saved alignment called from now on?
// :param key => 'a'; :param name => 'A better name'
MATCH (saved:Alignment {key: $key})
WHERE saved.removedAt IS NULL
SET saved.name = $name
RETURN saved.name AS name
