// Keeps a question and its answer under a name.
// :param key => 'a'; :param name => 'A name'; :param deal => 'd'; :param customer => null; :param question => '{}'; :param answer => '{}'; :param ensemble => 1; :param status => 'OPTIMAL'; :param cost => 724; :param by => 'ada'
OPTIONAL MATCH (deal:Deal {key: $deal})
WITH coalesce(
  $customer,
  head(COLLECT {
    MATCH (deal)<-[:TAKES_PART {role: 'CUSTOMER'}]-(customer:Organization)
    RETURN customer.key
    ORDER BY customer.key
    LIMIT 1
  })
) AS customer
CREATE (:Alignment {
  key: $key,
  name: $name,
  deal: $deal,
  customer: customer,
  question: $question,
  answer: $answer,
  ensemble: $ensemble,
  status: $status,
  cost: $cost,
  savedBy: $by,
  savedAt: datetime()
})
