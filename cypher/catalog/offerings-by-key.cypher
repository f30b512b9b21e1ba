// Which offerings are there, by key, after a given one?
// :param after => ''; :param limit => 101
MATCH (offering:Offering)
WHERE offering.key > $after
WITH offering
ORDER BY offering.key
LIMIT $limit
RETURN
  offering.key AS key,
  coalesce(offering.version, 0) AS version,
  coalesce(offering.name, offering.key) AS name
ORDER BY key
