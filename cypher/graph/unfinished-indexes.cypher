// Which indexes does the store still build?
SHOW INDEXES
YIELD name, state
WHERE state = 'POPULATING'
RETURN name
ORDER BY name
