// Who works at these organizations today?
// :param organizations => ['o']; :param today => date()
// No order and no limit: the rows are streamed into memory, where their order doesn't matter.
UNWIND $organizations AS key
MATCH (employer:Organization {key: key})<-[work:WORKS_AT]-(person:Person)
WHERE coalesce(work.since <= $today, true) AND coalesce(work.until >= $today, true)
RETURN 'WORKS_AT' AS what, employer.key AS of, person.key AS person
