package org.interlock.loading;

import java.nio.file.Path;
import java.util.List;
import org.interlock.loading.source.NotLoadable;
import org.jspecify.annotations.Nullable;

/**
 * What to load.
 *
 * @param sources files, folders or zips
 * @param mapping a shipped name, a path of a .yml file, or null for the Interlock CSV set
 * @param encoding of the files as somebody states it, or null to find it out
 * @param by the user's name, or "command line"
 * @param reportFolder where the report and the rejected rows are written
 */
public record LoadRequest(
    List<Path> sources,
    @Nullable String mapping,
    @Nullable String encoding,
    String by,
    Path reportFolder) {

  /** A request whose encoding is to be found out. */
  public LoadRequest(List<Path> sources, @Nullable String mapping, String by, Path reportFolder) {
    this(sources, mapping, null, by, reportFolder);
  }

  public LoadRequest {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new NotLoadable("Name at least one file or folder to load.");
    }
  }

  /** Where the mapping stands, or null if it ships. */
  @Nullable Path mappingFile() {
    return mapping != null && (mapping.endsWith(".yml") || mapping.endsWith(".yaml"))
        ? Path.of(mapping)
        : null;
  }
}
