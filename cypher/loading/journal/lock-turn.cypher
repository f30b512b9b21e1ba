// Keeps everybody else from beginning to write until this transaction ends.
MERGE (turn:LoadTurn {key: 'loads'})
SET turn.key = turn.key
