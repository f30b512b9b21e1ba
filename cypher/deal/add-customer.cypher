// Makes an organization the customer of a deal.
// scan: one node times one node, each found by its key.
// :param deal => 'deal-almlunda-campus'; :param customer => 'org-almlunda'
MATCH (deal:Deal {key: $deal})
MATCH (customer:Organization {key: $customer})
MERGE (customer)-[part:TAKES_PART {role: 'CUSTOMER'}]->(deal)
  ON CREATE SET part.status = 'ACCEPTED'
