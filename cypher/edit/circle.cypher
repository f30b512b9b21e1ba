// Does a way of relationships of a type lead from one record to another?
// scan: one node times one node, each found by its key.
// :param label => 'Capability'; :param key => 'cap-cooling'; :param type => 'BROADER'; :param end => 'cap-deep-cold'
CYPHER 25
MATCH (start:$($label) {key: $key})
MATCH (end:$($label) {key: $end})
RETURN start = end OR EXISTS { (start)-[:$($type)*1..30]->(end) } AS leads
