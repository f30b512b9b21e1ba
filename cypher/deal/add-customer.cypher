// Makes an organization the customer of a deal.
// scan: one node times one node, each found by its key.
// :param deal => 'deal-almlunda-campus'; :param customer => 'org-almlunda'
MATCH (d:Deal {key: $deal})
MATCH (o:Organization {key: $customer})
MERGE (o)-[t:TAKES_PART {role: 'CUSTOMER'}]->(d)
ON CREATE SET t.status = 'ACCEPTED'
