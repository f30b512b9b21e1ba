// Takes a key for a new node; fails if somebody was faster.
// :param label => 'Organization'; :param key => 'org-frostmark'
CYPHER 25
CREATE (:$($label) {key: $key})
