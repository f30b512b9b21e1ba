// Which relationships of some types are between two records of a label?
// :param label => 'Organization'; :param key => 'org-frostmark'; :param types => ['SUPPLIES', 'PART_OF']; :param other => 'org-kylmark'
CYPHER 25
MATCH (node:$($label) {key: $key})
MATCH (other:$($label) {key: $other})
MATCH (node)-[relation:$any($types)]-(other)
RETURN
  elementId(relation) AS id,
  type(relation) AS type,
  startNode(relation) = node AS outgoing,
  other.key AS key,
  properties(relation) AS properties
ORDER BY type, outgoing DESC, id
