// What is the last transaction of the store? The answer is the bookmark of this empty read.
RETURN true AS asked
