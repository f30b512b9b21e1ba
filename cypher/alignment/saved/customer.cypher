// Which organization is the customer of this deal?
// :param deal => 'd'
MATCH (deal:Deal {key: $deal})<-[:TAKES_PART {role: 'CUSTOMER'}]-(customer:Organization)
RETURN customer.key AS key
ORDER BY key
LIMIT 1
