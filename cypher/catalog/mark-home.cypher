// Is this organization "us" from now on?
// :param key => 'almlunda'; :param home => true; :param by => 'admin'
MATCH (organization:Organization {key: $key})
SET organization.home = $home, organization.editedBy = $by, organization.editedAt = datetime()
RETURN organization.name AS name
