// Which offerings provide these capabilities, or ones at most two steps narrower or broader?
// :param capabilities => ['c']; :param barred => []; :param limit => 20001
UNWIND $capabilities AS wanted
MATCH (capability:Capability {key: wanted})
CALL (capability) {
  RETURN capability AS provided, 0 AS distance
  UNION
  MATCH narrowing = (capability)<-[:BROADER*1..2]-(provided:Capability)
  RETURN provided, min(length(narrowing)) AS distance
  UNION
  MATCH broadening = (capability)-[:BROADER*1..2]->(provided:Capability)
  RETURN provided, -min(length(broadening)) AS distance
}
MATCH (provided)<-[provides:PROVIDES]-(offering:Offering)<-[:OFFERS]-(organization:Organization)
WHERE NOT organization.key IN $barred
WITH offering, organization, collect({
    wanted: wanted,
    provided: provided.key,
    name: coalesce(provided.name, provided.key),
    distance: distance,
    level: toFloat(coalesce(provides.level, 0.5))
  }) AS matches
RETURN offering.key AS key,
  organization.key AS organization,
  matches,
  COLLECT {
    MATCH (offering)-[:REQUIRES]->(required:Capability)
    RETURN DISTINCT required.key
  } AS requires,
  COLLECT {
    MATCH (offering)-[:CONNECTS_BY]->(connector:Connector)
    RETURN DISTINCT connector.key
  } AS connectors
ORDER BY key, organization
LIMIT $limit
