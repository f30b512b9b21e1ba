// What brought a record, and is it there or in the trash?
// :param label => 'Deal'; :param key => 'deal-x'; :param record => 'Deal deal-x'
CYPHER 25
RETURN
  head(COLLECT {
    MATCH (node:$($label) {key: $key})
    RETURN {name: node.name, source: node.source, load: node.load}
    LIMIT 1
  }) AS node,
  head(COLLECT {
    MATCH (trash:Trash {ofLabel: $label, ofKey: $key})
    RETURN {
      name: trash.name,
      source: trash.source,
      load: trash.load,
      removal: trash.removal,
      by: trash.removedBy,
      at: trash.removedAt
    }
    ORDER BY trash.removal DESC
    LIMIT 1
  }) AS trash,
  head(COLLECT {
    MATCH (change:Change {record: $record})
    WHERE change.key > '' AND change.action = 'ADDED' AND change.part IS NULL
    RETURN {by: change.by, at: change.at}
    ORDER BY change.key
    LIMIT 1
  }) AS added,
  EXISTS {
    MATCH (change:Change {record: $record})
    WHERE change.key > ''
  } AS changed
