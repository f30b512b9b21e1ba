// What did others than a user change of these records, and of what has its other end there, since a moment?
// :param records => ['Deal deal-x']; :param since => '2026-11-01'; :param user => 'ada'; :param each => 20; :param limit => 40
UNWIND $records AS record
CALL (record) {
  MATCH (change:Change {record: record})
  WHERE change.key > $since
  RETURN change.key AS key, change.by AS by
  ORDER BY change.key DESC
  LIMIT $each
  UNION
  MATCH (change:Change {other: record})
  WHERE change.key > $since
  RETURN change.key AS key, change.by AS by
  ORDER BY change.key DESC
  LIMIT $each
}
WITH key, by, record
WHERE by IS NULL OR by <> $user
WITH key, min(record) AS record
ORDER BY key DESC
LIMIT $limit
RETURN key, record
ORDER BY key DESC
