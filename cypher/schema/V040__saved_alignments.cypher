// Saved alignments by key (which sorts by time), by deal and customer, and those to be forgotten.
CREATE CONSTRAINT alignment_key IF NOT EXISTS FOR (n:Alignment) REQUIRE n.key IS UNIQUE;
CREATE INDEX alignment_deal IF NOT EXISTS FOR (n:Alignment) ON (n.deal);
CREATE INDEX alignment_customer IF NOT EXISTS FOR (n:Alignment) ON (n.customer);
CREATE INDEX alignment_removed IF NOT EXISTS FOR (n:Alignment) ON (n.removedAt);
