// What is the last transaction of the store? The answer is the bookmark of this empty read.
RETURN 1 AS one
ORDER BY one
LIMIT 1
