// Remembers that a schema file was applied.
// :param name => 'V001__constraints'; :param checksum => 'c0ffee'
MERGE (file:SchemaFile {name: $name})
SET file.checksum = $checksum, file.appliedAt = datetime()
