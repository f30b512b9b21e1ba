// How many organizations are there?
MATCH (organization:Organization)
RETURN count(organization) AS total
