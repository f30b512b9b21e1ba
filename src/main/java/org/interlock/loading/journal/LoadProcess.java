package org.interlock.loading.journal;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process that loads, as the graph names it: number, host and start, for a number alone may be
 * used again.
 */
record LoadProcess(String name) {

  static LoadProcess own() {
    var started =
        ProcessHandle.current()
            .info()
            .startInstant()
            .orElse(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    return new LoadProcess(ProcessHandle.current().pid() + "@" + host() + "@" + started);
  }

  static LoadProcess named(@Nullable String name) {
    return new LoadProcess(name == null ? "" : name);
  }

  /** Whether it ran on this machine, so that its files may be here. */
  boolean isOfThisHost() {
    return parts().size() == 3 && parts().get(1).equals(host());
  }

  /** Whether it ran on this machine and is gone. */
  boolean isGone() {
    return isOfThisHost() && !lives();
  }

  private boolean lives() {
    return ProcessHandle.of(Long.parseLong(parts().getFirst()))
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().startInstant())
        .map(Instant::toString)
        .filter(started -> started.equals(parts().getLast()))
        .isPresent();
  }

  private List<String> parts() {
    return List.of(name.split("@", 3));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replace("@", "");
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
