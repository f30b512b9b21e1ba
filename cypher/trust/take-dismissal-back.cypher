// Says that a breach of somebody else counts for this organization after all.
// :param organization => 'o'; :param breach => 'i'
MATCH (:Organization {key: $organization})-[cleared:CLEARED_OF]->(:Interaction {key: $breach})
DELETE cleared
