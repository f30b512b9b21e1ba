// Puts a capability below a broader one.
// scan: one node times one node, each found by its key.
// :param narrower => 'cap-deep-cold'; :param broader => 'cap-cooling'
MATCH (narrower:Capability {key: $narrower})
MATCH (broader:Capability {key: $broader})
MERGE (narrower)-[:BROADER]->(broader)
