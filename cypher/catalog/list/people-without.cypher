// Which people match that have no name, by key?
// :param organizations => ['org-frostmark']
// :param skip => 0; :param limit => 50
MATCH (person:Person)
WHERE person.key >= ''
  AND person.name IS NULL
  AND ($organizations IS NULL OR EXISTS {
    MATCH (person)-[:WORKS_AT]->(employer:Organization)
    WHERE employer.key IN $organizations
  })
RETURN person.key AS key
ORDER BY person.key
SKIP $skip
LIMIT $limit
