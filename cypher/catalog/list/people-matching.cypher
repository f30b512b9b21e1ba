// Which people match, in the order of a column or as they were found by name?
// :param called => null; :param most => 20001
// :param organizations => ['org-frostmark']; :param today => date()
// :param sort => 'name'; :param down => false
// cut: of more than are looked at an index has the order.
CALL () {
  UNWIND range(0, size(coalesce($called, [])) - 1) AS place
  MATCH (person:Person {key: $called[place]})
  RETURN person, place
UNION ALL
  UNWIND CASE WHEN $called IS NULL THEN coalesce($organizations, []) ELSE [] END AS employer
  MATCH (:Organization {key: employer})<-[:WORKS_AT]-(person:Person)
  RETURN DISTINCT person, 0 AS place
UNION ALL
  UNWIND CASE WHEN $called IS NULL AND $organizations IS NULL THEN [''] ELSE [] END AS start
  MATCH (person:Person)
  WHERE person.key >= start
  RETURN person, 0 AS place
}
WITH person, place
WHERE ($organizations IS NULL OR EXISTS {
    MATCH (person)-[:WORKS_AT]->(employer:Organization)
    WHERE employer.key IN $organizations
  })
WITH person, place
LIMIT $most
WITH
  person,
  place,
  CASE WHEN $sort IN ['title', 'employer'] THEN head(COLLECT {
    MATCH (person)-[work:WORKS_AT]->(employer:Organization)
    WITH work, employer, CASE WHEN work.until < $today THEN 'ENDED' WHEN work.since > $today THEN 'COMING' END AS phase
    LIMIT 50
    RETURN {title: work.title, employer: employer.name}
    ORDER BY phase IS NOT NULL, phase, work.since DESC, employer.key
    LIMIT 1
  }) END AS work
WITH
  person,
  CASE $sort
    WHEN 'title' THEN work.title
    WHEN 'employer' THEN work.employer
    WHEN 'ties' THEN COUNT { (person)-[:KNOWS]-() }
    WHEN 'deals' THEN COUNT { (person)-[:STAKEHOLDER_IN]->() }
    WHEN 'alike' THEN place
    ELSE person.name
  END AS value
RETURN person.key AS key
ORDER BY
  value IS NULL,
  CASE WHEN NOT $down THEN value END,
  CASE WHEN $down THEN value END DESC,
  person.name,
  key
