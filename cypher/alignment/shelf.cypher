// Who provides each of these capabilities? One row each, with a list for each thing to know.
// :param capabilities => ['c']
// The flags of a provider: 1 if the offering requires something, 2 if the organization conflicts
// with any, 4 if there may be evidence for or against it.
UNWIND $capabilities AS key
MATCH (capability:Capability {key: key})
CALL (capability) {
  MATCH (capability)<-[provides:PROVIDES]-(offering:Offering)<-[:OFFERS]-(organization:Organization)
  RETURN
    collect(offering.key) AS offerings,
    collect(organization.key) AS organizations,
    collect(toFloat(coalesce(provides.level, 0.5))) AS levels,
    collect(
      CASE WHEN EXISTS { (offering)-[:REQUIRES]->() } THEN 1 ELSE 0 END
      + CASE WHEN EXISTS { (organization)-[:CONFLICTS_WITH]-() } THEN 2 ELSE 0 END
      + CASE WHEN EXISTS { (organization)<-[:ABOUT]-() }
          OR EXISTS { (organization)-[:TAKES_PART]->() }
          OR EXISTS { (organization)<-[:WORKS_AT]-()<-[:ABOUT]-() } THEN 4 ELSE 0 END
    ) AS flags,
    collect([(offering)-[:CONNECTS_BY]->(connector) | connector.key]) AS connectors
}
RETURN key, offerings, organizations, levels, flags, connectors
ORDER BY key
LIMIT 100000
