// How many open deals are there, and in which currency are most of them?
MATCH (deal:Deal {status: 'OPEN'})
WITH deal.currency AS currency, count(*) AS deals
ORDER BY currency IS NULL, deals DESC, currency
WITH collect(currency) AS currencies, sum(deals) AS deals
RETURN coalesce(head(currencies), '') AS currency, deals
