// Adds a user, unless the name is taken.
// :param key => 'ada'; :param name => 'Ada'; :param password => '{bcrypt}…'; :param roles => ['ADMIN']
MERGE (user:User {key: $key})
  ON CREATE SET
    user.name = $name,
    user.password = $password,
    user.roles = $roles,
    user.enabled = true,
    user.createdAt = datetime()
