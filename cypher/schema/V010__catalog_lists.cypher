// Lists sorted by name with keyset paging, whole or of one country or kind, and deals by date.
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name);
CREATE INDEX organization_country_name IF NOT EXISTS FOR (n:Organization) ON (n.country, n.name);
CREATE INDEX organization_kind_name IF NOT EXISTS FOR (n:Organization) ON (n.kind, n.name);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX capability_name IF NOT EXISTS FOR (n:Capability) ON (n.name);
CREATE INDEX deal_opened IF NOT EXISTS FOR (n:Deal) ON (n.openedOn);
CREATE INDEX deal_status_opened IF NOT EXISTS FOR (n:Deal) ON (n.status, n.openedOn);
