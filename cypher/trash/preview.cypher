// How much would go with a record, and how many relationships would other things lose?
// :param label => 'Organization'; :param key => 'org-frostmark'
CYPHER 25
MATCH (node:$($label) {key: $key})
MATCH (node)-[tie]-(other)
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
