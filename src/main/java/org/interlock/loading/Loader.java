package org.interlock.loading;

import org.springframework.stereotype.Component;

/** Loads. */
@Component
public class Loader {
  public LoadReport load(LoadRequest request, Progress progress) {
    throw new NotLoadable("Nothing can be loaded yet.");
  }
}
