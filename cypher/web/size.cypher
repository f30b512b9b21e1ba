// How big is the graph?
CALL () {
  MATCH (node:Organization)
  RETURN count(node) AS organizations
}
CALL () {
  MATCH (node:Person)
  RETURN count(node) AS people
}
CALL () {
  MATCH (node:Offering)
  RETURN count(node) AS offerings
}
CALL () {
  MATCH (node:Capability)
  RETURN count(node) AS capabilities
}
RETURN organizations, people, offerings, capabilities
