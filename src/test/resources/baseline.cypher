// Who, together, serves these needs for the least points? As one query: the best providers of each
// need, then pairs of organizations that serve all that must be served.
// :param customer => 'o'; :param needs => [{capability: 'c', weight: 3, must: true, accepts: []}]
MATCH (:Organization {home: true})<-[:WORKS_AT]-(:Person)-[near:KNOWS]-(:Person)-[:WORKS_AT]->(known:Organization)
WITH collect(DISTINCT known.key) AS warm
UNWIND $needs AS need
MATCH (:Capability {key: need.capability})<-[:BROADER*0..2]-(provided:Capability)<-[provides:PROVIDES]-(offering:Offering)<-[:OFFERS]-(organization:Organization)
WHERE organization.key <> $customer AND NOT EXISTS { (offering)-[:REQUIRES]->() }
  AND (size(need.accepts) = 0 OR EXISTS {
    MATCH (offering)-[:CONNECTS_BY]->(connector:Connector)
    WHERE connector.key IN need.accepts
  })
WITH warm, need, organization, max(provides.level) AS level
WITH organization, organization.key IN warm AS isWarm,
  collect({need: need.capability, weight: need.weight, points: 100 * need.weight * (1 - level)}) AS services
WITH organization, services,
  CASE WHEN isWarm THEN 200 ELSE 240 END AS cost,
  reduce(saved = 0.0, service IN services | saved + 150 * service.weight - service.points) AS saved
ORDER BY saved - cost DESC, organization.key
LIMIT 200
WITH collect({key: organization.key, cost: cost, services: services}) AS candidates
UNWIND candidates AS one
UNWIND candidates AS other
WITH one, other
WHERE one.key < other.key
WITH one, other, reduce(
  total = toFloat(one.cost + other.cost), need IN $needs | total + reduce(
    least = 150.0 * need.weight,
    service IN [s IN one.services + other.services WHERE s.need = need.capability] |
    CASE WHEN service.points < least THEN service.points ELSE least END
  )
) AS points
RETURN one.key AS one, other.key AS other, points
ORDER BY points, one, other
LIMIT 4
