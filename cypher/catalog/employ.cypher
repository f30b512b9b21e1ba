// Notes that a person works at an organization.
// scan: one node times one node, each found by its key.
// :param person => 'p-agneta-mard'; :param organization => 'org-frostmark'; :param title => null
MATCH (p:Person {key: $person})
MATCH (o:Organization {key: $organization})
MERGE (p)-[w:WORKS_AT]->(o)
SET w.title = $title
