// Is there an organization with this key, to be the customer of a new deal?
// :param key => 'org-almlunda'
MATCH (organization:Organization {key: $key})
RETURN organization.key AS key
