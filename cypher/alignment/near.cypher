// Which capabilities are these, or at most two steps narrower or broader, and how many provide them?
// :param capabilities => ['c']
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
RETURN wanted,
  provided.key AS provided,
  coalesce(provided.name, provided.key) AS name,
  distance,
  count { (provided)<-[:PROVIDES]-() } AS providers
ORDER BY wanted, provided, distance
LIMIT 1000000
