// Breaches, from which distrust spreads, are found by their kind.
CREATE INDEX interaction_kind IF NOT EXISTS FOR (n:Interaction) ON (n.kind);
