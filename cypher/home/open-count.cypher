// How many deals are open?
MATCH (deal:Deal {status: 'OPEN'})
RETURN count(deal) AS open
