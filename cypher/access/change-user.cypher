// Which role has this user from now on, and may they sign in? The last administrator stays one.
// :param key => 'ada'; :param roles => ['ADMIN']; :param enabled => true
// scan: the users of one installation.
MATCH (user:User {key: $key})
OPTIONAL MATCH (other:User)
WHERE other.enabled AND 'ADMIN' IN other.roles AND other <> user
WITH user, count(other) AS otherAdmins
WITH
  user,
  otherAdmins > 0 OR $enabled AND 'ADMIN' IN $roles OR NOT (user.enabled AND 'ADMIN' IN user.roles) AS allowed
SET
  user.roles = CASE WHEN allowed THEN $roles ELSE user.roles END,
  user.enabled = CASE WHEN allowed THEN $enabled ELSE user.enabled END,
  user.version = coalesce(user.version, 0) + CASE WHEN allowed THEN 1 ELSE 0 END
RETURN allowed
