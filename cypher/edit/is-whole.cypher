// Is an organization another one, or does it belong to it, at whatever remove?
// scan: one node times one node, each found by its key.
// :param key => 'org-frostmark-stores'; :param whole => 'org-frostmark'
MATCH (organization:Organization {key: $key})
MATCH (whole:Organization {key: $whole})
RETURN
  organization = whole
  OR EXISTS {
    MATCH SHORTEST 1 (organization)-[:PART_OF]->+(whole)
  } AS leads
