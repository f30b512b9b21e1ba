// How many people are there?
MATCH (person:Person)
RETURN count(person) AS total
