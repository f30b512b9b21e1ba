// What trust comes from, without looking at every meeting and message.
CREATE INDEX interaction_kind IF NOT EXISTS FOR (n:Interaction) ON (n.kind);
CREATE INDEX win_actual IF NOT EXISTS FOR (n:Win) ON (n.actual);
