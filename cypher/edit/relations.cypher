// Which relationships of some types are between a record and others with its label?
// :param label => 'Organization'; :param key => 'org-frostmark'; :param types => ['SUPPLIES', 'PART_OF']
CYPHER 25
MATCH (node:$($label) {key: $key})
MATCH (node)-[relation:$any($types)]-(other:$($label))
RETURN
  elementId(relation) AS id,
  type(relation) AS type,
  startNode(relation) = node AS outgoing,
  other.key AS key,
  properties(relation) AS properties
ORDER BY type, outgoing DESC, key, id
