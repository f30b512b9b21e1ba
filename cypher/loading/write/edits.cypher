// Who set these properties of records and their parts by hand last, and when?
// :param rows => [{index: 0, record: 'Organization acme', part: '', partKey: '', mark: '"name":'}]
UNWIND $rows AS row
CALL (row) {
  MATCH (change:Change {record: row.record})
  WHERE change.key > ''
    AND change.by IS NOT NULL
    AND coalesce(change.part, '') = row.part
    AND coalesce(change.partKey, '') = row.partKey
    AND (change.before CONTAINS row.mark OR change.after CONTAINS row.mark)
  RETURN change
  ORDER BY change.key DESC
  LIMIT 1
}
RETURN row.index AS index, change.by AS by, change.at AS at
ORDER BY index
