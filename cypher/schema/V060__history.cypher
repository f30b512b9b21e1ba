// Changes of a record by time, seen from both ends. The trash, newest first, by what was removed, and ties by their ends.
CREATE CONSTRAINT change_key IF NOT EXISTS FOR (n:Change) REQUIRE n.key IS UNIQUE;
CREATE INDEX change_record IF NOT EXISTS FOR (n:Change) ON (n.record, n.key);
CREATE INDEX change_other IF NOT EXISTS FOR (n:Change) ON (n.other, n.key);
CREATE INDEX trash_removal IF NOT EXISTS FOR (n:Trash) ON (n.removal);
CREATE INDEX trash_root IF NOT EXISTS FOR (n:Trash) ON (n.root, n.removal);
CREATE INDEX trash_of IF NOT EXISTS FOR (n:Trash) ON (n.ofLabel, n.ofKey);
CREATE INDEX trashed_tie_start IF NOT EXISTS FOR (n:TrashedTie) ON (n.startOf);
CREATE INDEX trashed_tie_end IF NOT EXISTS FOR (n:TrashedTie) ON (n.endOf);
