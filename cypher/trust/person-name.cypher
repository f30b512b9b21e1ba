// What is this person called?
// :param key => 'p'
MATCH (person:Person {key: $key})
RETURN coalesce(person.name, person.key) AS name
