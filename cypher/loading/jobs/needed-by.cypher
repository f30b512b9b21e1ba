// Without what would these nodes make no sense? An offering has an organization and what it provides; a deal has a customer and needs.
// :param label => 'Offering'; :param keys => ['pump']
CYPHER 25
UNWIND $keys AS key
CALL (key) {
  MATCH (node:$($label) {key: key})
  RETURN node
  LIMIT 1
}
CALL (node) {
  MATCH (node)<-[:OFFERS]-(needed:Organization)
  RETURN needed, 'Organization' AS label
  UNION
  MATCH (node)-[:PROVIDES]->(needed:Capability)
  RETURN needed, 'Capability' AS label
  UNION
  MATCH (node)-[:CONNECTS_BY]->(needed:Connector)
  RETURN needed, 'Connector' AS label
  UNION
  MATCH (node)<-[part:TAKES_PART]-(needed:Organization)
  WHERE part.role = 'CUSTOMER'
  RETURN needed, 'Organization' AS label
  UNION
  MATCH (node)-[:HAS_NEED]->(needed:Need)
  RETURN needed, 'Need' AS label
  UNION
  MATCH (node)-[:HAS_NEED]->(:Need)-[:FOR]->(needed:Capability)
  RETURN needed, 'Capability' AS label
}
RETURN DISTINCT label, needed.key AS key
ORDER BY label, key
