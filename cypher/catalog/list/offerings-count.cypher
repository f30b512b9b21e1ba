// How many offerings are there?
MATCH (offering:Offering)
RETURN count(offering) AS total
