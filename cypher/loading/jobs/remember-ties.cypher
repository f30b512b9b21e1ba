// Remembers how people had edited these ties, which are going to be taken out.
// :param ties => [{key: 'p', otherKey: 'q'}]
UNWIND $ties AS pair
MATCH (:Person {key: pair.key})-[tie:KNOWS]->(:Person {key: pair.otherKey})
CREATE (removed:Removed)
SET removed = properties(tie), removed.ofLabel = 'KNOWS', removed.key = pair.key, removed.otherKey = pair.otherKey
