// Which relationships of a type begin at a record?
// :param label => 'Organization'; :param key => 'org-frostmark'; :param type => 'PURSUES'; :param endLabel => 'Objective'
CYPHER 25
MATCH (node:$($label) {key: $key})
MATCH (node)-[relation:$($type)]->(end:$($endLabel))
RETURN
  elementId(relation) AS id,
  type(relation) AS type,
  true AS outgoing,
  end.key AS key,
  properties(relation) AS properties
ORDER BY key, id
