// How much would go with a record, and how many relationships would other things lose? What users keep of it for themselves is not counted.
// :param label => 'Organization'; :param key => 'org-frostmark'
CYPHER 25
MATCH (node:$($label) {key: $key})
MATCH (node)-[tie]-(other)
WHERE NOT other:User AND NOT other:PrivateNote
WITH
  type(tie) AS type,
  startNode(tie) = node AS outgoing,
  startNode(tie) = node
    AND type(tie) IN ['OFFERS', 'HAS_NEED', 'YIELDS', 'PURSUES']
    AND NOT EXISTS {
      MATCH (other)<-[:OFFERS|HAS_NEED|YIELDS|PURSUES]-(owner)
      WHERE owner <> node
    } AS goes
RETURN type, outgoing, goes, count(*) AS count
ORDER BY goes DESC, type, outgoing DESC
