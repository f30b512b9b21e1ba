// What are the organizations called that were the centre before?
// :param keys => ['org-lindqvor']
MATCH (organization:Organization)
WHERE organization.key IN $keys
RETURN organization.key AS key, coalesce(organization.name, organization.key) AS name
