// Which organizations pursue something that a deal with this customer, for these capabilities and in these markets advances?
// :param customers => ['o']; :param capabilities => ['c']; :param markets => ['k']
CALL () {
  UNWIND $customers AS key
  MATCH (sought:Organization {key: key})
  RETURN sought
  UNION
  UNWIND $capabilities AS key
  MATCH (sought:Capability {key: key})
  RETURN sought
  UNION
  UNWIND $markets AS key
  MATCH (sought:Connector {key: key})
  RETURN sought
}
MATCH (sought)<-[:SEEKS]-(:Objective)<-[:PURSUES]-(organization:Organization)
RETURN DISTINCT organization.key AS key
ORDER BY key
