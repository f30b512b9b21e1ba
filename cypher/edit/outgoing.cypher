// Which relationships of a type begin at a record?
// The types that can be are named, for of a dynamic type the store reads all relationships of a node, each offering too; and
// the one node comes first, for otherwise it may read all relationships of these types.
// :param label => 'Organization'; :param key => 'org-frostmark'; :param type => 'PURSUES'; :param endLabel => 'Objective'
CYPHER 25
MATCH (node:$($label) {key: $key})
WITH node
LIMIT 1
MATCH (node)-[relation:PURSUES|BROADER]->(end:$($endLabel))
WHERE type(relation) = $type
RETURN
  elementId(relation) AS id,
  type(relation) AS type,
  true AS outgoing,
  end.key AS key,
  properties(relation) AS properties
ORDER BY key, id
