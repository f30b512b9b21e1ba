// Who is the user with this name?
// :param key => 'admin'
MATCH (user:User {key: $key})
RETURN
  user.key AS key,
  user.name AS name,
  user.password AS password,
  coalesce(user.roles, []) AS roles,
  coalesce(user.enabled, false) AS enabled
