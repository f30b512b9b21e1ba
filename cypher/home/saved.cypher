// Which saved alignments are a user's: those that the user saved, and those of deals that the user owns or follows?
// :param user => 'ada'; :param limit => 5
MATCH (user:User {key: $user})
CALL (user) {
  MATCH (saved:Alignment {savedBy: user.key})
  RETURN saved
  UNION
  MATCH (user)-[:OWNS|FOLLOWS]->(deal:Deal)
  MATCH (saved:Alignment {deal: deal.key})
  RETURN saved
}
WITH DISTINCT saved
WHERE saved.removedAt IS NULL
ORDER BY saved.key DESC
LIMIT $limit
RETURN saved.key AS key, saved.name AS name, saved.cost AS cost, saved.savedAt AS savedAt
ORDER BY key DESC
