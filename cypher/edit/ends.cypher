// To which nodes do relationships of a type lead from a record?
// :param label => 'Organization'; :param key => 'org-frostmark'; :param type => 'PURSUES'; :param endLabel => 'Objective'
CYPHER 25
MATCH (node:$($label) {key: $key})
MATCH (node)-[:$($type)]->(end:$($endLabel))
RETURN end.key AS key
ORDER BY key
