// What people set by hand is known property by property. An earlier release only told that somebody edited a node,
// by a form that had these properties, all of which it may have changed or emptied: none of them is to be lost, so
// all count as edited. Whether an organization is "us" could be stated but never emptied. Of a tie only the strength
// could be stated or taken back.
MATCH (node:Organization)
WHERE node.editedBy IS NOT NULL AND node.edited IS NULL
CALL (node) {
  SET node.edited = CASE
    WHEN node.home IS NULL THEN ['aliases', 'country', 'domain', 'kind', 'lei', 'name', 'region', 'size', 'summary', 'website']
    ELSE ['aliases', 'country', 'domain', 'home', 'kind', 'lei', 'name', 'region', 'size', 'summary', 'website']
  END
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Person)
WHERE node.editedBy IS NOT NULL AND node.edited IS NULL
CALL (node) {
  SET node.edited = ['aliases', 'email', 'name', 'phone', 'summary']
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Capability)
WHERE node.editedBy IS NOT NULL AND node.edited IS NULL
CALL (node) {
  SET node.edited = ['aliases', 'definition', 'name', 'notation', 'scheme']
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Offering)
WHERE node.editedBy IS NOT NULL AND node.edited IS NULL
CALL (node) {
  SET node.edited = ['name', 'summary']
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Deal)
WHERE node.editedBy IS NOT NULL AND node.edited IS NULL
CALL (node) {
  SET node.edited = ['closedOn', 'currency', 'name', 'openedOn', 'reason', 'stage', 'status', 'summary', 'value']
} IN TRANSACTIONS OF 10000 ROWS;
MATCH ()-[tie:KNOWS]->()
WHERE tie.editedBy IS NOT NULL AND tie.edited IS NULL
CALL (tie) {
  SET tie.edited = ['strength']
} IN TRANSACTIONS OF 10000 ROWS;
// What was taken out with a source is given back as it was edited.
MATCH (removed:Removed)
WHERE removed.editedBy IS NOT NULL AND removed.edited IS NULL
SET removed.edited = CASE removed.ofLabel
  WHEN 'Organization' THEN ['aliases', 'country', 'domain', 'home', 'kind', 'lei', 'name', 'region', 'size', 'summary', 'website']
  WHEN 'Person' THEN ['aliases', 'email', 'name', 'phone', 'summary']
  WHEN 'Capability' THEN ['aliases', 'definition', 'name', 'notation', 'scheme']
  WHEN 'Offering' THEN ['name', 'summary']
  WHEN 'Deal' THEN ['closedOn', 'currency', 'name', 'openedOn', 'reason', 'stage', 'status', 'summary', 'value']
  WHEN 'KNOWS' THEN ['strength']
END;
// A load asks whether people removed a part of a record.
CREATE INDEX change_part IF NOT EXISTS FOR (n:Change) ON (n.record, n.partKey);
