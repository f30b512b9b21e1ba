// How strong is each tie of a warm path, and when was the last contact?
// :param ties => [{from: 'p', to: 'q'}]
UNWIND $ties AS tie
MATCH (from:Person {key: tie.from})
OPTIONAL MATCH (from)-[knows:KNOWS]-(:Person {key: tie.to})
WITH tie, from, max(knows.strength) AS strength, max(knows.lastContact) AS lastContact
RETURN
  tie.from AS from,
  tie.to AS to,
  strength,
  lastContact,
  EXISTS {
    MATCH (from)-[:WORKS_AT]->(:Organization)<-[:WORKS_AT]-(:Person {key: tie.to})
  } AS colleagues
ORDER BY from, to
LIMIT 500
