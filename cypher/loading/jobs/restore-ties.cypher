// Gives ties that came again what people had edited before they were taken out.
// scan: only what people had edited.
MATCH (removed:Removed {ofLabel: 'KNOWS'})
MATCH (:Person {key: removed.key})-[tie:KNOWS]-(:Person {key: removed.otherKey})
SET tie = properties(removed)
REMOVE tie.ofLabel, tie.key, tie.otherKey
DELETE removed
