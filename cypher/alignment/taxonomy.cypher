// Which capabilities are there, what is broader than each, and how many offerings provide it?
// scan: the taxonomy is thousands of capabilities, read once and kept until it changes.
MATCH (capability:Capability)
RETURN
  capability.key AS key,
  coalesce(capability.name, capability.key) AS name,
  [(capability)-[:BROADER]->(broader:Capability) | broader.key] AS broader,
  COUNT { (capability)<-[:PROVIDES]-() } AS providers
ORDER BY key
