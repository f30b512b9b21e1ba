// Did a user save this alignment?
// :param user => 'ada'; :param key => 'alignment-1'
RETURN EXISTS {
    MATCH (saved:Alignment {key: $key})
    WHERE saved.savedBy = $user
  } AS own
