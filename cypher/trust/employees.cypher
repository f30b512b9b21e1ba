// Who works at each of these organizations today?
// :param organizations => ['o']; :param today => date()
// unordered: the rows are read into numbers as they come, and each must be there.
UNWIND $organizations AS key
MATCH (employer:Organization {key: key})
RETURN
  key AS organization,
  COLLECT {
    MATCH (employer)<-[work:WORKS_AT]-(person:Person)
    WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
    RETURN person.key
  } AS people
