// What are the things of an answer called?
// :param organizations => ['o']; :param people => ['p']; :param capabilities => ['c']; :param connectors => ['k']; :param offerings => ['b']; :param needs => ['n']
CALL () {
  UNWIND $organizations AS key
  MATCH (n:Organization {key: key})
  RETURN 'organization' AS kind, key, n.name AS name, null AS owner, null AS ownerName
  UNION ALL
  UNWIND $people AS key
  MATCH (n:Person {key: key})
  RETURN 'person' AS kind, key, n.name AS name, null AS owner, null AS ownerName
  UNION ALL
  UNWIND $capabilities AS key
  MATCH (n:Capability {key: key})
  RETURN 'capability' AS kind, key, n.name AS name, null AS owner, null AS ownerName
  UNION ALL
  UNWIND $connectors AS key
  MATCH (n:Connector {key: key})
  RETURN 'connector' AS kind, key, n.name AS name, null AS owner, null AS ownerName
  UNION ALL
  UNWIND $offerings AS key
  MATCH (n:Offering {key: key})<-[:OFFERS]-(o:Organization)
  RETURN 'offering' AS kind, key, n.name AS name, o.key AS owner, o.name AS ownerName
  UNION ALL
  UNWIND $needs AS key
  MATCH (n:Need {key: key})-[:FOR]->(c:Capability)
  RETURN 'need' AS kind, key, coalesce(n.statement, c.name) AS name, null AS owner, null AS ownerName
}
RETURN kind, key, name, owner, ownerName
ORDER BY kind, key
LIMIT 5000
