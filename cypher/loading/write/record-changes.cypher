// Remembers what was changed of records.
// :param changes => [{key: '2026-11-20T09:12:00.000000000Z-0badcafe', record: 'Organization acme', action: 'CHANGED', by: 'ada', before: '{"name":"Acme"}', after: '{"name":"ACME"}'}]
UNWIND $changes AS change
CREATE (entry:Change)
SET entry = change, entry.at = datetime()
