// Who may sign in, by name?
// :param after => ''; :param limit => 101
MATCH (user:User)
WHERE user.key > $after
RETURN
  user.key AS key,
  user.name AS name,
  coalesce(user.roles, []) AS roles,
  coalesce(user.enabled, false) AS enabled
ORDER BY key
LIMIT $limit
