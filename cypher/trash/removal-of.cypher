// By which removal did this go at this moment, if it is still in the trash?
// :param label => 'Offering'; :param key => 'offering-1'; :param at => datetime()
MATCH (trash:Trash {ofLabel: $label, ofKey: $key})
WHERE trash.removedAt = $at
RETURN trash.removal AS removal
ORDER BY removal
