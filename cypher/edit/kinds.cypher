// Which organizations, people and deals have these keys?
// :param keys => ['org-frostmark', 'deal-frostmark-cold']
UNWIND $keys AS wanted
CALL (wanted) {
  MATCH (record:Organization {key: wanted})
  RETURN 'Organization' AS kind
  UNION ALL
  MATCH (record:Person {key: wanted})
  RETURN 'Person' AS kind
  UNION ALL
  MATCH (record:Deal {key: wanted})
  RETURN 'Deal' AS kind
}
RETURN wanted AS key, collect(kind) AS kinds
ORDER BY key
