// Makes the relationships of some restored nodes as they were, but for those whose other end is not there: they wait for it. Who has the key of an end only since the removal is not that end.
// :param names => ['Offering offering-1']
CYPHER 25
UNWIND $names AS name
CALL (name) {
  MATCH (tie:TrashedTie {startOf: name})
  RETURN tie
  UNION
  MATCH (tie:TrashedTie {endOf: name})
  RETURN tie
}
WITH DISTINCT tie, split(tie.startOf, ' ')[0] AS startLabel, split(tie.endOf, ' ')[0] AS endLabel
CALL (tie, startLabel) {
  MATCH (start:$(startLabel) {key: substring(tie.startOf, size(startLabel) + 1)})
  RETURN start
  LIMIT 1
}
CALL (tie, endLabel) {
  MATCH (end:$(endLabel) {key: substring(tie.endOf, size(endLabel) + 1)})
  RETURN end
  LIMIT 1
}
WITH tie, startLabel, endLabel, start, end
WHERE NOT EXISTS {
    MATCH (trash:Trash {ofLabel: startLabel, ofKey: start.key})
    WHERE trash.removal >= tie.removal
  }
  AND NOT EXISTS {
    MATCH (trash:Trash {ofLabel: endLabel, ofKey: end.key})
    WHERE trash.removal >= tie.removal
  }
CREATE (start)-[restored:$(tie.ofType)]->(end)
SET restored = properties(tie)
REMOVE restored.ofType, restored.startOf, restored.endOf, restored.removal
DELETE tie
RETURN count(*) AS count
