package org.interlock.access.password;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not used for the longest time; not safe for several threads. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

  private final int most;

  RecentlyUsed(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
