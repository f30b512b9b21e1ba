// Notes that a person works at an organization.
// scan: one node times one node, each found by its key.
// :param person => 'p-agneta-mard'; :param organization => 'org-frostmark'; :param title => null
MATCH (person:Person {key: $person})
MATCH (organization:Organization {key: $organization})
MERGE (person)-[work:WORKS_AT]->(organization)
SET work.title = $title
