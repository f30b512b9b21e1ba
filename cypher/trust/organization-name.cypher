// What is this organization called?
// :param key => 'o'
MATCH (organization:Organization {key: $key})
RETURN coalesce(organization.name, organization.key) AS name
