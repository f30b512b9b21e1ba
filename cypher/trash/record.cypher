// What is a record called, which version has it, and whose is it?
// :param label => 'Offering'; :param key => 'offering-1'
CYPHER 25
MATCH (node:$($label) {key: $key})
RETURN
  coalesce(node.name, node.key) AS name,
  coalesce(node.version, 0) AS version,
  head(COLLECT {
    MATCH (node)<-[:OFFERS]-(owner:Organization)
    RETURN owner.key
    ORDER BY owner.key
    LIMIT 1
  }) AS owner
