// How strong is each tie of a warm path, and when was the last contact?
// :param ties => [{from: 'p', to: 'q'}]
UNWIND $ties AS tie
MATCH (from:Person {key: tie.from})
WITH tie, from
MATCH (to:Person {key: tie.to})
WITH tie, from, to
OPTIONAL MATCH (from)-[knows:KNOWS]-(to)
WITH tie, from, to, max(knows.strength) AS strength, max(knows.lastContact) AS lastContact
RETURN
  tie.from AS from,
  tie.to AS to,
  strength,
  lastContact,
  EXISTS { (from)-[:WORKS_AT]->()<-[:WORKS_AT]-(to) } AS colleagues
ORDER BY from, to
LIMIT 500
