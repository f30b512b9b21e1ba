// Users and saved alignments count their changes from now on: Spring Data takes one that doesn't for new.
MATCH (user:User)
WHERE user.version IS NULL
SET user.version = 0;
MATCH (saved:Alignment)
WHERE saved.version IS NULL
SET saved.version = 0;
