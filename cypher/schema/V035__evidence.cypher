// Wins and losses, from which trust comes, without looking at every expectation.
CREATE INDEX win_actual IF NOT EXISTS FOR (n:Win) ON (n.actual);
