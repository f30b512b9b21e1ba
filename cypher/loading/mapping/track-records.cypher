// What has each organization shown it can do, by the deals it took part in?
// :param deals => 'cordis-'
MATCH (deal:Deal)-[:HAS_NEED]->(:Need)-[:FOR]->(capability:Capability)
WHERE deal.key STARTS WITH $deals AND deal.status = 'WON'
MATCH (organization:Organization)-[part:TAKES_PART]->(deal)
WHERE part.role IN ['LEAD', 'PARTNER', 'SUPPLIER']
WITH DISTINCT organization, capability, deal
ORDER BY deal.key
WITH organization, capability, collect(coalesce(deal.name, deal.key)) AS names
ORDER BY organization.key, capability.key
RETURN {
  organization: organization.key,
  capability: capability.key,
  name: capability.name,
  level: toString(round(1 - 0.5 ^ size(names), 6)),
  evidence: size(names) + CASE size(names) WHEN 1 THEN ' project: ' ELSE ' projects: ' END
    + reduce(text = head(names), other IN names[1..3] | text + ', ' + other)
    + CASE WHEN size(names) > 3 THEN ' …' ELSE '' END
} AS cells
