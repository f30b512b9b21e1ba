// Which capabilities are there, by key, after a given one?
// :param after => ''; :param limit => 101
MATCH (capability:Capability)
WHERE capability.key > $after
WITH capability
ORDER BY capability.key
LIMIT $limit
RETURN
  capability.key AS key,
  coalesce(capability.version, 0) AS version,
  coalesce(capability.name, capability.key) AS name
ORDER BY key
