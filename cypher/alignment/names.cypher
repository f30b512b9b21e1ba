// What are the things of an answer called?
// :param organizations => ['o']; :param people => ['p']; :param capabilities => ['c']; :param connectors => ['k']; :param offerings => ['b']; :param needs => ['n']
CALL () {
  UNWIND $organizations AS key
  MATCH (organization:Organization {key: key})
  RETURN 'organization' AS kind, key, organization.name AS name, null AS owner, null AS ownerName
  UNION ALL
  UNWIND $people AS key
  MATCH (person:Person {key: key})
  RETURN 'person' AS kind, key, person.name AS name, null AS owner, null AS ownerName
  UNION ALL
  UNWIND $capabilities AS key
  MATCH (capability:Capability {key: key})
  RETURN 'capability' AS kind, key, capability.name AS name, null AS owner, null AS ownerName
  UNION ALL
  UNWIND $connectors AS key
  MATCH (connector:Connector {key: key})
  RETURN 'connector' AS kind, key, connector.name AS name, null AS owner, null AS ownerName
  UNION ALL
  UNWIND $offerings AS key
  MATCH (offering:Offering {key: key})<-[:OFFERS]-(organization:Organization)
  RETURN
    'offering' AS kind,
    key,
    offering.name AS name,
    organization.key AS owner,
    organization.name AS ownerName
  UNION ALL
  UNWIND $needs AS key
  MATCH (need:Need {key: key})-[:FOR]->(capability:Capability)
  RETURN
    'need' AS kind,
    key,
    coalesce(need.statement, capability.name) AS name,
    null AS owner,
    null AS ownerName
}
RETURN
  kind,
  key,
  name,
  owner,
  ownerName
ORDER BY kind, key
