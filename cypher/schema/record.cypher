// Remembers that a schema file was applied, and by which release.
// :param name => 'V001__constraints'; :param checksum => 'c0ffee'; :param release => '1.0'
MERGE (file:SchemaFile {name: $name})
SET file.checksum = $checksum, file.release = $release, file.appliedAt = datetime()
