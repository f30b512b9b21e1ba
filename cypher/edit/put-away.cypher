// Keeps a part that is removed in the trash, so that no load makes it anew.
// :param label => 'Need'; :param key => 'n'; :param by => 'ada'
CYPHER 25
MATCH (part:$($label) {key: $key})
CREATE (trash:Trash)
SET
  trash = properties(part),
  trash.ofLabel = $label,
  trash.ofKey = $key,
  trash.root = false,
  trash.removedBy = $by,
  trash.removedAt = datetime()
