// A user looks at the home page; when did they look before this visit? A visit ends after half an hour.
// :param user => 'ada'
MATCH (user:User {key: $user})
WITH user, user.lookedAt AS last, user.lookedBefore AS before
WITH
  user,
  CASE
    WHEN last IS NULL THEN NULL
    WHEN last < datetime() - duration('PT30M') THEN last
    ELSE before
  END AS before
SET user.lookedAt = datetime(), user.lookedBefore = before
RETURN before
