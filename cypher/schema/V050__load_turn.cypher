// One load writes at a time: the lock of this node decides which.
CREATE CONSTRAINT load_turn_key IF NOT EXISTS FOR (n:LoadTurn) REQUIRE n.key IS UNIQUE;
