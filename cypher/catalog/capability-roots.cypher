// What are the broadest capabilities, with what they contain, by name, after a given one?
// :param afterName => ''; :param afterKey => ''; :param limit => 60
MATCH (c:Capability)
WHERE c.name >= $afterName
  AND (c.name <> $afterName OR c.key > $afterKey)
  AND NOT EXISTS { (c)-[:BROADER]->() }
WITH c, c.name AS name, c.key AS key
ORDER BY name, key
LIMIT $limit
CALL (c) {
  MATCH (c)<-[:BROADER*0..6]-(any:Capability)
  WITH DISTINCT any LIMIT 20000
  RETURN count(any) - 1 AS below,
         sum(count { (any)<-[:PROVIDES]-() }) AS supply,
         sum(count { (any)<-[:FOR]-() }) AS demand
}
RETURN
  key,
  name,
  c.notation AS notation,
  below,
  supply,
  demand,
  COLLECT {
    MATCH (c)<-[:BROADER]-(n:Capability)
    WITH n LIMIT 2000
    ORDER BY n.name, n.key LIMIT 12
    RETURN {key: n.key, name: n.name, notation: n.notation,
            below: count { (n)<-[:BROADER]-() },
            supply: count { (n)<-[:PROVIDES]-() }, demand: count { (n)<-[:FOR]-() }}
  } AS narrower
ORDER BY name, key
