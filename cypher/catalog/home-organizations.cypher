// Which organizations are "us"?
MATCH (home:Organization {home: true})
RETURN home.key AS key
ORDER BY key
