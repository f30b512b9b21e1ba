// Is a capability another one, or somewhere above it in the taxonomy?
// scan: one node times one node, each found by its key.
// :param key => 'cap-deep-cold'; :param broader => 'cap-cooling'
MATCH (capability:Capability {key: $key})
MATCH (broader:Capability {key: $broader})
RETURN
  capability = broader
  OR EXISTS {
    MATCH SHORTEST 1 (capability)-[:BROADER]->+(broader)
  } AS leads
