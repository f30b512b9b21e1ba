// Which schema files has this store?
// scan: one node per schema file.
MATCH (file:SchemaFile)
RETURN file.name AS name, file.checksum AS checksum, file.release AS release
ORDER BY name
