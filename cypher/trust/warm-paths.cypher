// How strong is the best chain of at most four ties from one of our people to each organization?
// :param home => ['o']; :param organizations => ['o']; :param today => date()
// A chain is [product of strengths, −ties, person, strength, person, …]: the greatest list is the
// strongest chain, of those the shortest. Each block below adds one tie, stated or of colleagues.
MATCH (us:Organization)<-[work:WORKS_AT]-(person:Person)
WHERE us.key IN $home AND coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
WITH DISTINCT person, [1.0, 0, person.key] AS chain
WITH collect({person: person, chain: chain}) AS frontier
CALL (frontier) {
  UNWIND frontier AS end
  RETURN end.person AS person, end.chain AS chain
  UNION ALL
  UNWIND frontier AS end
  WITH end.person AS from, end.chain AS chain
  MATCH (from)-[tie:KNOWS]-(person:Person)
  WHERE tie.strength > 0
  RETURN person,
    [chain[0] * tie.strength, chain[1] - 1] + chain[2..] + [tie.strength, person.key] AS chain
  UNION ALL
  UNWIND frontier AS end
  WITH end.person AS from, end.chain AS chain
  MATCH (from)-[work:WORKS_AT]->(employer:Organization)
  WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
  WITH employer, max(chain) AS chain
  MATCH (employer)<-[work:WORKS_AT]-(person:Person)
  WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
  RETURN person, [chain[0] * 0.5, chain[1] - 1] + chain[2..] + [0.5, person.key] AS chain
}
WITH person, max(chain) AS chain
WITH collect({person: person, chain: chain}) AS frontier
CALL (frontier) {
  UNWIND frontier AS end
  RETURN end.person AS person, end.chain AS chain
  UNION ALL
  UNWIND frontier AS end
  WITH end.person AS from, end.chain AS chain
  MATCH (from)-[tie:KNOWS]-(person:Person)
  WHERE tie.strength > 0
  RETURN person,
    [chain[0] * tie.strength, chain[1] - 1] + chain[2..] + [tie.strength, person.key] AS chain
  UNION ALL
  UNWIND frontier AS end
  WITH end.person AS from, end.chain AS chain
  MATCH (from)-[work:WORKS_AT]->(employer:Organization)
  WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
  WITH employer, max(chain) AS chain
  MATCH (employer)<-[work:WORKS_AT]-(person:Person)
  WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
  RETURN person, [chain[0] * 0.5, chain[1] - 1] + chain[2..] + [0.5, person.key] AS chain
}
WITH person, max(chain) AS chain
WITH collect({person: person, chain: chain}) AS frontier
CALL (frontier) {
  UNWIND frontier AS end
  RETURN end.person AS person, end.chain AS chain
  UNION ALL
  UNWIND frontier AS end
  WITH end.person AS from, end.chain AS chain
  MATCH (from)-[tie:KNOWS]-(person:Person)
  WHERE tie.strength > 0
  RETURN person,
    [chain[0] * tie.strength, chain[1] - 1] + chain[2..] + [tie.strength, person.key] AS chain
  UNION ALL
  UNWIND frontier AS end
  WITH end.person AS from, end.chain AS chain
  MATCH (from)-[work:WORKS_AT]->(employer:Organization)
  WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
  WITH employer, max(chain) AS chain
  MATCH (employer)<-[work:WORKS_AT]-(person:Person)
  WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
  RETURN person, [chain[0] * 0.5, chain[1] - 1] + chain[2..] + [0.5, person.key] AS chain
}
WITH person, max(chain) AS chain
WITH collect({person: person, chain: chain}) AS frontier
CALL (frontier) {
  UNWIND frontier AS end
  RETURN end.person AS person, end.chain AS chain
  UNION ALL
  UNWIND frontier AS end
  WITH end.person AS from, end.chain AS chain
  MATCH (from)-[tie:KNOWS]-(person:Person)
  WHERE tie.strength > 0
  RETURN person,
    [chain[0] * tie.strength, chain[1] - 1] + chain[2..] + [tie.strength, person.key] AS chain
  UNION ALL
  UNWIND frontier AS end
  WITH end.person AS from, end.chain AS chain
  MATCH (from)-[work:WORKS_AT]->(employer:Organization)
  WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
  WITH employer, max(chain) AS chain
  MATCH (employer)<-[work:WORKS_AT]-(person:Person)
  WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
  RETURN person, [chain[0] * 0.5, chain[1] - 1] + chain[2..] + [0.5, person.key] AS chain
}
WITH person, max(chain) AS chain
MATCH (person)-[work:WORKS_AT]->(organization:Organization)
WHERE organization.key IN $organizations AND coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
WITH organization, max(chain) AS chain
RETURN organization.key AS organization,
  [i IN range(2, size(chain) - 1) WHERE i % 2 = 0 | chain[i]] AS people,
  [i IN range(3, size(chain) - 1) WHERE i % 2 = 1 | toFloat(chain[i])] AS ties
ORDER BY organization
LIMIT 20000
