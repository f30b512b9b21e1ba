// Did a user make this change?
// :param user => 'ada'; :param key => '2026-11-20T09:12:00.000000000Z-0badcafe'
RETURN EXISTS {
    MATCH (change:Change {key: $key})
    WHERE change.by = $user
  } AS own
