// Takes a saved alignment out of sight; it can be brought back until it is forgotten.
// :param key => 'a'; :param by => 'ada'
MATCH (saved:Alignment {key: $key})
WHERE saved.removedAt IS NULL
SET saved.removedAt = datetime(), saved.removedBy = $by
RETURN saved.name AS name
