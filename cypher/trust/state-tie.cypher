// States how strong the tie of two people is, and how it was stated before; null takes it back, so that it is computed.
// :param person => 'p'; :param other => 'q'; :param strength => 0.5; :param by => 'ada'
MATCH (person:Person {key: $person})
MATCH (other:Person {key: $other})
SET person.key = person.key, other.key = other.key
MERGE (person)-[tie:KNOWS]-(other)
WITH tie, other, startNode(tie) AS start, endNode(tie) AS end, tie.strength AS before,
  COLLECT {
    UNWIND coalesce(tie.edited, []) + 'strength' AS property
    RETURN DISTINCT property
    ORDER BY property
  } AS edited
SET tie.strength = $strength, tie.edited = edited, tie.editedBy = $by, tie.editedAt = datetime(),
  start.version = coalesce(start.version, 0) + 1
RETURN coalesce(other.name, other.key) AS name, start.key AS owner, end.key AS end, coalesce(end.name, end.key) AS endName, before
