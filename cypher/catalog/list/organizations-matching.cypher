// Which organizations match, in the order of a column or as they were found by name?
// :param called => null; :param most => 20001
// :param country => 'SE'; :param kind => null; :param countryNames => {SE: 'Sweden'}
// :param sort => 'name'; :param down => false
// cut: of more than are looked at an index has the order.
CALL () {
  UNWIND range(0, size(coalesce($called, [])) - 1) AS place
  MATCH (organization:Organization {key: $called[place]})
  RETURN organization, place
UNION ALL
  UNWIND CASE WHEN $called IS NULL AND $country IS NOT NULL THEN [$country] ELSE [] END AS country
  MATCH (organization:Organization {country: country})
  RETURN organization, 0 AS place
UNION ALL
  WITH $country IS NULL AND $kind IS NOT NULL AS isAsked
  UNWIND CASE WHEN $called IS NULL AND isAsked THEN [$kind] ELSE [] END AS kind
  MATCH (organization:Organization {kind: kind})
  RETURN organization, 0 AS place
UNION ALL
  UNWIND CASE WHEN $called IS NULL AND $country IS NULL AND $kind IS NULL THEN [''] ELSE [] END AS start
  MATCH (organization:Organization)
  WHERE organization.key >= start
  RETURN organization, 0 AS place
}
WITH organization, place
WHERE ($country IS NULL OR organization.country = $country)
  AND ($kind IS NULL OR organization.kind = $kind)
WITH organization, place
LIMIT $most
WITH
  organization,
  CASE $sort
    WHEN 'kind' THEN organization.kind
    WHEN 'country' THEN coalesce($countryNames[organization.country], organization.country)
    WHEN 'region' THEN organization.region
    WHEN 'size' THEN organization.size
    WHEN 'offerings' THEN COUNT { (organization)-[:OFFERS]->() }
    WHEN 'people' THEN COUNT { (organization)<-[:WORKS_AT]-() }
    WHEN 'deals' THEN COUNT { (organization)-[:TAKES_PART]->() }
    WHEN 'alike' THEN place
    ELSE organization.name
  END AS value
RETURN organization.key AS key
ORDER BY
  value IS NULL,
  CASE WHEN NOT $down THEN value END,
  CASE WHEN $down THEN value END DESC,
  organization.name,
  key
