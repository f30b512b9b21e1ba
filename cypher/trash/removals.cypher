// What is in the trash under such a name, the newest first?
// :param before => '9'; :param name => 'frost'; :param limit => 51
MATCH (trash:Trash {root: true})
WHERE trash.removal < $before
  AND toLower(coalesce(trash.name, '') + ' ' + trash.ofKey) CONTAINS toLower($name)
RETURN
  trash.removal AS removal,
  trash.ofLabel AS label,
  trash.ofKey AS key,
  coalesce(trash.name, trash.ofKey) AS name,
  trash.removedBy AS removedBy,
  trash.removedAt AS removedAt,
  coalesce(trash.removedNodes, 0) AS nodes,
  coalesce(trash.removedTies, 0) AS ties
ORDER BY removal DESC
LIMIT $limit
