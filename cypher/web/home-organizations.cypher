// What are the home organizations called, and which of them doesn't exist?
// :param keys => ['almlunda']
UNWIND $keys AS key
OPTIONAL MATCH (organization:Organization {key: key})
RETURN key,
       organization.name AS name,
       organization.country AS country,
       organization IS NOT NULL AS known
ORDER BY name, key
LIMIT 200
