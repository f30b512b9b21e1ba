package org.interlock.loading.runs;

import java.util.List;
import org.interlock.loading.Loader;

/**
 * What someone wants to be loaded.
 *
 * @param key of the load to be
 * @param names of the files as their sender named them; text, never a path
 * @param mapping the name of a mapping
 * @param by who sent it
 */
record Upload(String key, List<String> names, String mapping, String by) {

  Upload {
    names = List.copyOf(names);
  }

  String source() {
    return Loader.named(names);
  }
}
