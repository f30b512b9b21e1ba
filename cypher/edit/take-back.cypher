// Takes a part that is restored out of the trash; it comes from where it came.
// :param label => 'Need'; :param key => 'n'
CYPHER 25
// scan: one node times one node, each found by its key.
MATCH (trash:Trash {ofLabel: $label, ofKey: $key})
MATCH (part:$($label) {key: $key})
SET
  part.source = trash.source,
  part.load = trash.load,
  part.inferred = trash.inferred,
  part.confidence = trash.confidence
DELETE trash
