// The demo is found by its source.
CREATE INDEX load_source IF NOT EXISTS FOR (n:Load) ON (n.source);
