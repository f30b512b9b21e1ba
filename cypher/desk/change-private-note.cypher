// A user says otherwise what they wrote for nobody else, or takes it away or back; where did it stand?
// :param user => 'ada'; :param id => 'note-1'; :param note => 'Dislikes calls in the morning.'; :param removed => false
MATCH (note:PrivateNote {key: $id})<-[:WROTE]-(:User {key: $user})
MATCH (note)-[:CONCERNS]->(record)
SET note.note = coalesce($note, note.note), note.removedAt = CASE WHEN $removed THEN datetime() END
RETURN labels(record)[0] + ' ' + record.key AS record
ORDER BY record
LIMIT 1
