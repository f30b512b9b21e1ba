// Lists sorted by each property that they show, without reading more than a page, and what they are filtered by.
CREATE INDEX organization_country IF NOT EXISTS FOR (n:Organization) ON (n.country);
CREATE INDEX organization_kind IF NOT EXISTS FOR (n:Organization) ON (n.kind);
CREATE INDEX organization_region_name IF NOT EXISTS FOR (n:Organization) ON (n.region, n.name);
CREATE INDEX organization_size IF NOT EXISTS FOR (n:Organization) ON (n.size);
CREATE INDEX offering_name IF NOT EXISTS FOR (n:Offering) ON (n.name);
CREATE INDEX deal_name IF NOT EXISTS FOR (n:Deal) ON (n.name);
CREATE INDEX deal_value IF NOT EXISTS FOR (n:Deal) ON (n.value);
CREATE INDEX deal_closed IF NOT EXISTS FOR (n:Deal) ON (n.closedOn);
CREATE INDEX deal_stage IF NOT EXISTS FOR (n:Deal) ON (n.stage);
