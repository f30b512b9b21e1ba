// Which enabled administrators are there?
// scan: the users of one installation.
MATCH (user:User)
WHERE user.enabled AND 'ADMIN' IN user.roles
RETURN user.key AS key
ORDER BY key
LIMIT 2
