// Which people are there, by key, after a given one?
// :param after => ''; :param limit => 101
MATCH (person:Person)
WHERE person.key > $after
WITH person
ORDER BY person.key
LIMIT $limit
RETURN
  person.key AS key,
  coalesce(person.version, 0) AS version,
  coalesce(person.name, person.key) AS name
ORDER BY key
