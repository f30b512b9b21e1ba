// Loads by their state and time, for the page of loads and for those that were interrupted.
CREATE INDEX load_status IF NOT EXISTS FOR (n:Load) ON (n.status);
CREATE INDEX load_started IF NOT EXISTS FOR (n:Load) ON (n.startedAt);
