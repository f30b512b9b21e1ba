// What are the broadest capabilities, with what they contain, by name, after a given one?
// :param afterName => ''; :param afterKey => ''; :param limit => 60
// cut: of a wide capability no more than 20,000 are counted below it, and 2,000 put in order.
MATCH (root:Capability)
WHERE root.name >= $afterName
  AND (root.name <> $afterName OR root.key > $afterKey)
  AND NOT EXISTS { (root)-[:BROADER]->() }
WITH root, root.name AS name, root.key AS key
ORDER BY name, key
LIMIT $limit
CALL (root) {
  MATCH (root)<-[:BROADER*0..6]-(inside:Capability)
  WITH DISTINCT inside
  LIMIT 20000
  RETURN
    count(inside) - 1 AS below,
    sum(COUNT { (inside)<-[:PROVIDES]-() }) AS supply,
    sum(COUNT { (inside)<-[:FOR]-() }) AS demand
}
RETURN
  key,
  name,
  root.notation AS notation,
  below,
  supply,
  demand,
  COLLECT {
    MATCH (root)<-[:BROADER]-(narrower:Capability)
    WITH narrower
    LIMIT 2000
    ORDER BY narrower.name, narrower.key
    LIMIT 12
    RETURN {
      key: narrower.key,
      name: narrower.name,
      notation: narrower.notation,
      below: COUNT { (narrower)<-[:BROADER]-() },
      supply: COUNT { (narrower)<-[:PROVIDES]-() },
      demand: COUNT { (narrower)<-[:FOR]-() }
    }
  } AS narrower
ORDER BY name, key
