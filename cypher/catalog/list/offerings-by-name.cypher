// Which offerings match, from A to Z?
// :param organizations => ['org-frostmark']; :param capabilities => null
// :param skip => 0; :param limit => 50
MATCH (offering:Offering)
WHERE offering.name IS NOT NULL
  AND ($organizations IS NULL OR EXISTS {
    MATCH (offering)<-[:OFFERS]-(organization:Organization)
    WHERE organization.key IN $organizations
  })
  AND ($capabilities IS NULL OR EXISTS {
    MATCH (offering)-[:PROVIDES]->(capability:Capability)
    WHERE capability.key IN $capabilities
  })
RETURN offering.key AS key
ORDER BY offering.name, offering.key
SKIP $skip
LIMIT $limit
