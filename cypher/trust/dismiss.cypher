// Says that a breach of somebody else says nothing about this organization.
// :param organization => 'o'; :param breach => 'i'; :param by => 'ada'
MATCH (organization:Organization {key: $organization})
CALL () {
  MATCH (breach:Interaction {key: $breach})
  RETURN breach
  LIMIT 1
}
WITH organization, breach
WHERE breach.kind = 'BREACH'
MERGE (organization)-[cleared:CLEARED_OF]->(breach)
  ON CREATE SET cleared.by = $by, cleared.at = datetime()
