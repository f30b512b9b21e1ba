package org.interlock.loading.jobs;

import java.util.List;
import org.interlock.loading.Loader;
import org.interlock.loading.journal.Announcement;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants to be loaded.
 *
 * @param key of the load to be
 * @param names of the files as their sender named them; text, never a path
 * @param mapping the name of a mapping
 * @param encoding of the files as the sender states it, or null to find it out
 * @param by who sent it
 */
public record Upload(
    String key, List<String> names, String mapping, @Nullable String encoding, String by) {

  public Upload(String key, List<String> names, String mapping, String by) {
    this(key, names, mapping, null, by);
  }

  public Upload {
    names = List.copyOf(names);
  }

  public String source() {
    return Loader.named(names);
  }

  Announcement announcement() {
    return new Announcement(key, source(), mapping, by, List.of());
  }
}
