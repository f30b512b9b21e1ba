// Takes out those of these nodes that some loads wrote, that are not kept and on which nothing else hangs; how many stay? That a user owns or follows one keeps none.
// :param label => 'Organization'; :param keys => ['acme']; :param loads => ['load-1']; :param kept => ['Organization bolt']
CYPHER 25
UNWIND $keys AS key
CALL (key) {
  MATCH (node:$($label) {key: key})
  RETURN node
  LIMIT 1
}
WITH node, EXISTS { (node)-[:!OWNS&!FOLLOWS]-() } OR $label + ' ' + node.key IN $kept AS stays
WHERE node.load IN $loads
CALL (node, stays) {
  MATCH (node)<-[link:OWNS|FOLLOWS]-(:User)
  WHERE NOT stays
  DELETE link
}
FOREACH (free IN CASE WHEN stays THEN [] ELSE [node] END | DELETE free)
RETURN sum(CASE WHEN stays THEN 0 ELSE 1 END) AS removed, sum(CASE WHEN stays THEN 1 ELSE 0 END) AS kept
