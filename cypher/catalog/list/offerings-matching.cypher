// Which offerings match, in the order of a column or as they were found by name?
// :param called => null; :param most => 20001
// :param organizations => ['org-frostmark']; :param capabilities => null
// :param sort => 'name'; :param down => false
// cut: of more than are looked at an index has the order.
CALL () {
  UNWIND range(0, size(coalesce($called, [])) - 1) AS place
  MATCH (offering:Offering {key: $called[place]})
  RETURN offering, place
UNION ALL
  UNWIND CASE WHEN $called IS NULL THEN coalesce($organizations, []) ELSE [] END AS key
  MATCH (:Organization {key: key})-[:OFFERS]->(offering:Offering)
  RETURN DISTINCT offering, 0 AS place
UNION ALL
  WITH $called IS NULL AND $organizations IS NULL AS isAsked
  UNWIND CASE WHEN isAsked THEN coalesce($capabilities, []) ELSE [] END AS key
  MATCH (:Capability {key: key})<-[:PROVIDES]-(offering:Offering)
  RETURN DISTINCT offering, 0 AS place
UNION ALL
  UNWIND CASE WHEN $called IS NULL AND $organizations IS NULL AND $capabilities IS NULL THEN [''] ELSE [] END AS start
  MATCH (offering:Offering)
  WHERE offering.key >= start
  RETURN offering, 0 AS place
}
WITH offering, place
WHERE ($organizations IS NULL OR EXISTS {
    MATCH (offering)<-[:OFFERS]-(organization:Organization)
    WHERE organization.key IN $organizations
  })
  AND ($capabilities IS NULL OR EXISTS {
    MATCH (offering)-[:PROVIDES]->(capability:Capability)
    WHERE capability.key IN $capabilities
  })
WITH offering, place
LIMIT $most
WITH
  offering,
  CASE $sort
    WHEN 'organization' THEN head(COLLECT {
      MATCH (offering)<-[:OFFERS]-(organization:Organization)
      RETURN organization.name
      ORDER BY organization.name
      LIMIT 1
    })
    WHEN 'provides' THEN head(COLLECT {
      MATCH (offering)-[:PROVIDES]->(capability:Capability)
      RETURN capability.name
      ORDER BY capability.name
      LIMIT 1
    })
    WHEN 'connectors' THEN head(COLLECT {
      MATCH (offering)-[:CONNECTS_BY]->(connector:Connector)
      RETURN connector.name
      ORDER BY connector.name
      LIMIT 1
    })
    WHEN 'alike' THEN place
    ELSE offering.name
  END AS value
RETURN offering.key AS key
ORDER BY
  value IS NULL,
  CASE WHEN NOT $down THEN value END,
  CASE WHEN $down THEN value END DESC,
  offering.name,
  key
