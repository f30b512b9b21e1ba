// How many deals are there?
MATCH (deal:Deal)
RETURN count(deal) AS total
