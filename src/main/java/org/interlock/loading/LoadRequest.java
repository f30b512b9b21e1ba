package org.interlock.loading;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to load. */
public record LoadRequest(
    List<Path> sources, @Nullable String mapping, String by, Path reportFolder) {}
