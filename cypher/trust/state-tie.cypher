// States how strong the tie of two people is; null takes it back, so that it is computed.
// :param person => 'p'; :param other => 'q'; :param strength => 0.5; :param by => 'ada'
MATCH (person:Person {key: $person})
MATCH (other:Person {key: $other})
MERGE (person)-[tie:KNOWS]-(other)
SET tie.strength = $strength, tie.editedBy = $by, tie.editedAt = datetime()
RETURN coalesce(other.name, other.key) AS name
