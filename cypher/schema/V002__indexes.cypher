// The home organizations, deals by status, and one full-text index for the search box.
CREATE INDEX organization_home IF NOT EXISTS FOR (n:Organization) ON (n.home);
CREATE INDEX deal_status IF NOT EXISTS FOR (n:Deal) ON (n.status);
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Organization|Person|Capability|Offering|Deal)
ON EACH [n.name, n.aliases, n.notation]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
