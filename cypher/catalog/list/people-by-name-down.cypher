// Which people match, from Z to A?
// :param organizations => ['org-frostmark']
// :param skip => 0; :param limit => 50
MATCH (person:Person)
WHERE person.name IS NOT NULL
  AND ($organizations IS NULL OR EXISTS {
    MATCH (person)-[:WORKS_AT]->(employer:Organization)
    WHERE employer.key IN $organizations
  })
RETURN person.key AS key
ORDER BY person.name DESC, person.key
SKIP $skip
LIMIT $limit
