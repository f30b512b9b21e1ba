// Is this organization "us" from now on? And was it?
// :param key => 'almlunda'; :param home => true; :param by => 'admin'
MATCH (organization:Organization {key: $key})
SET organization.key = organization.key
WITH organization, organization.home AS before,
  COLLECT {
    UNWIND coalesce(organization.edited, []) + 'home' AS property
    RETURN DISTINCT property
    ORDER BY property
  } AS edited
SET organization.home = $home, organization.edited = edited, organization.editedBy = $by, organization.editedAt = datetime(),
  organization.version = coalesce(organization.version, 0) + 1
RETURN organization.name AS name, before
