// Which relations are between an organization and others?
// :param key => 'org-frostmark'
MATCH (organization:Organization {key: $key})
MATCH (organization)-[relation:SUPPLIES|PARTNERS_WITH|COMPETES_WITH|CONFLICTS_WITH|PART_OF]-(other:Organization)
RETURN
  elementId(relation) AS id,
  type(relation) AS type,
  startNode(relation) = organization AS outgoing,
  other.key AS key,
  properties(relation) AS properties
ORDER BY type, outgoing DESC, key, id
