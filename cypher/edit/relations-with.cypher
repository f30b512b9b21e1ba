// Which relations are between two organizations?
// scan: one node times one node, each found by its key.
// :param key => 'org-frostmark'; :param other => 'org-kylmark'
MATCH (organization:Organization {key: $key})
MATCH (other:Organization {key: $other})
MATCH (organization)-[relation:SUPPLIES|PARTNERS_WITH|COMPETES_WITH|CONFLICTS_WITH|PART_OF]-(other)
RETURN
  elementId(relation) AS id,
  type(relation) AS type,
  startNode(relation) = organization AS outgoing,
  other.key AS key,
  properties(relation) AS properties
ORDER BY type, outgoing DESC, id
