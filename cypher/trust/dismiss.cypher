// Says that a breach of somebody else says nothing about this organization.
// :param organization => 'o'; :param breach => 'i'; :param by => 'ada'
MATCH (organization:Organization {key: $organization})
MATCH (breach:Interaction {key: $breach})
WHERE breach.kind = 'BREACH'
MERGE (organization)-[cleared:CLEARED_OF]->(breach)
  ON CREATE SET cleared.by = $by, cleared.at = datetime()
