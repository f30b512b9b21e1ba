// Composes the keys of earlier releases (Unicode's form NFC, as loads do now), where nothing has the composed key.
// scan: once, when the store is first opened by this release.
MATCH (node:Organization)
WHERE node.key IS NOT NORMALIZED AND NOT EXISTS { (:Organization {key: normalize(node.key)}) }
WITH normalize(node.key) AS composed, collect(node) AS nodes
WHERE size(nodes) = 1
UNWIND nodes AS node
CALL (node, composed) {
  SET node.key = composed
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Person)
WHERE node.key IS NOT NORMALIZED AND NOT EXISTS { (:Person {key: normalize(node.key)}) }
WITH normalize(node.key) AS composed, collect(node) AS nodes
WHERE size(nodes) = 1
UNWIND nodes AS node
CALL (node, composed) {
  SET node.key = composed
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Capability)
WHERE node.key IS NOT NORMALIZED AND NOT EXISTS { (:Capability {key: normalize(node.key)}) }
WITH normalize(node.key) AS composed, collect(node) AS nodes
WHERE size(nodes) = 1
UNWIND nodes AS node
CALL (node, composed) {
  SET node.key = composed
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Connector)
WHERE node.key IS NOT NORMALIZED AND NOT EXISTS { (:Connector {key: normalize(node.key)}) }
WITH normalize(node.key) AS composed, collect(node) AS nodes
WHERE size(nodes) = 1
UNWIND nodes AS node
CALL (node, composed) {
  SET node.key = composed
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Offering)
WHERE node.key IS NOT NORMALIZED AND NOT EXISTS { (:Offering {key: normalize(node.key)}) }
WITH normalize(node.key) AS composed, collect(node) AS nodes
WHERE size(nodes) = 1
UNWIND nodes AS node
CALL (node, composed) {
  SET node.key = composed
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Need)
WHERE node.key IS NOT NORMALIZED AND NOT EXISTS { (:Need {key: normalize(node.key)}) }
WITH normalize(node.key) AS composed, collect(node) AS nodes
WHERE size(nodes) = 1
UNWIND nodes AS node
CALL (node, composed) {
  SET node.key = composed
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Objective)
WHERE node.key IS NOT NORMALIZED AND NOT EXISTS { (:Objective {key: normalize(node.key)}) }
WITH normalize(node.key) AS composed, collect(node) AS nodes
WHERE size(nodes) = 1
UNWIND nodes AS node
CALL (node, composed) {
  SET node.key = composed
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Deal)
WHERE node.key IS NOT NORMALIZED AND NOT EXISTS { (:Deal {key: normalize(node.key)}) }
WITH normalize(node.key) AS composed, collect(node) AS nodes
WHERE size(nodes) = 1
UNWIND nodes AS node
CALL (node, composed) {
  SET node.key = composed
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Win)
WHERE node.key IS NOT NORMALIZED AND NOT EXISTS { (:Win {key: normalize(node.key)}) }
WITH normalize(node.key) AS composed, collect(node) AS nodes
WHERE size(nodes) = 1
UNWIND nodes AS node
CALL (node, composed) {
  SET node.key = composed
} IN TRANSACTIONS OF 10000 ROWS;
MATCH (node:Interaction)
WHERE node.key IS NOT NORMALIZED AND NOT EXISTS { (:Interaction {key: normalize(node.key)}) }
WITH normalize(node.key) AS composed, collect(node) AS nodes
WHERE size(nodes) = 1
UNWIND nodes AS node
CALL (node, composed) {
  SET node.key = composed
} IN TRANSACTIONS OF 10000 ROWS
