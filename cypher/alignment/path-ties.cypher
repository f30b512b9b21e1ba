// How strong is each tie of a warm path, and when was the last contact?
// :param ties => [{from: 'p', to: 'q'}]
UNWIND $ties AS tie
MATCH (from:Person {key: tie.from})-[knows:KNOWS]-(to:Person {key: tie.to})
RETURN tie.from AS from, tie.to AS to, max(knows.strength) AS strength, max(knows.lastContact) AS lastContact
ORDER BY from, to
LIMIT 500
