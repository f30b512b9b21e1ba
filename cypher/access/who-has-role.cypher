// Who may sign in and has one of these roles, by name?
// :param roles => ['ADMIN']; :param limit => 5
// scan: the users of one installation.
MATCH (user:User)
WHERE user.enabled AND any(role IN user.roles WHERE role IN $roles)
RETURN user.name AS name
ORDER BY name
LIMIT $limit
