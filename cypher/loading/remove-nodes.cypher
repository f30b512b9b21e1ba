// Takes out those of these nodes that one load wrote and nothing else hangs on; how many stay?
// :param label => 'Organization'; :param keys => ['acme']; :param load => 'load-1'
CYPHER 25
UNWIND $keys AS key
CALL (key) {
  MATCH (node:$($label) {key: key})
  RETURN node
  LIMIT 1
}
WITH node, EXISTS { (node)--() } AS linked
WHERE node.load = $load
FOREACH (free IN CASE WHEN linked THEN [] ELSE [node] END | DELETE free)
RETURN sum(CASE WHEN linked THEN 0 ELSE 1 END) AS removed, sum(CASE WHEN linked THEN 1 ELSE 0 END) AS kept
ORDER BY removed
