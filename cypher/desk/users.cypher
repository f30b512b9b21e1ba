// Which users may sign in?
// :param limit => 500
// scan: the users of one installation.
MATCH (user:User)
WHERE user.enabled
RETURN user.key AS key, user.name AS name
ORDER BY name, key
LIMIT $limit
