// Is there an organization with this key?
// :param key => 'almlunda'
MATCH (organization:Organization {key: $key})
RETURN organization.key AS key
