// Which promises are settled, and which alignments a user saved.
CREATE INDEX interaction_settles IF NOT EXISTS FOR (n:Interaction) ON (n.settles);
CREATE INDEX alignment_saved_by IF NOT EXISTS FOR (n:Alignment) ON (n.savedBy);
