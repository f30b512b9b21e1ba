package org.interlock.loading.journal;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a load says of itself before it writes, enough to run it again.
 *
 * @param key of the load
 * @param source what it loads, in words
 * @param mapping the name of its mapping
 * @param mappingFile where the mapping stands, null if it ships
 * @param encoding of the files as somebody stated it, null if it is to be found out
 * @param by who loads
 * @param files what it reads
 */
public record Announcement(
    String key,
    String source,
    String mapping,
    @Nullable Path mappingFile,
    @Nullable String encoding,
    String by,
    List<Path> files) {

  public Announcement {
    files = List.copyOf(files);
  }

  /** One of a shipped mapping, whose encoding is to be found out. */
  public Announcement(String key, String source, String mapping, String by, List<Path> files) {
    this(key, source, mapping, null, null, by, files);
  }
}
