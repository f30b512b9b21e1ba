// Which ties of these people that some loads wrote did people edit since?
// :param keys => ['p']; :param loads => ['load-1']
UNWIND $keys AS key
MATCH (person:Person {key: key})-[tie:KNOWS]->(other:Person)
WHERE tie.load IN $loads AND tie.editedBy IS NOT NULL
RETURN person.key AS key, other.key AS otherKey, coalesce(person.name, person.key) AS name,
  coalesce(other.name, other.key) AS otherName, tie.editedBy AS by, tie.editedAt AS at
ORDER BY name, otherName, key, otherKey
