// Gives a user another password.
// :param key => 'ada'; :param password => '{bcrypt}…'
MATCH (user:User {key: $key})
SET user.password = $password
