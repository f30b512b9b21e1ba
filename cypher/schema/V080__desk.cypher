// Which promises are settled, which alignments a user saved, and what users wrote for nobody else.
CREATE INDEX interaction_settles IF NOT EXISTS FOR (n:Interaction) ON (n.settles);
CREATE INDEX alignment_saved_by IF NOT EXISTS FOR (n:Alignment) ON (n.savedBy);
CREATE CONSTRAINT private_note_key IF NOT EXISTS FOR (n:PrivateNote) REQUIRE n.key IS UNIQUE;
