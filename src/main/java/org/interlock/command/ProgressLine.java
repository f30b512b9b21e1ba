package org.interlock.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.interlock.loading.Progress;

/** Rows, rate and remaining time: one line rewritten on a terminal, a few lines elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {

  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  private final PrintWriter out;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long next = start;
  private boolean open;

  ProgressLine(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  static boolean onTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public synchronized void rows(long done, long total) {
    var now = System.nanoTime();
    if (now < next) {
      return;
    }
    next = now + (terminal ? ON_TERMINAL : ELSEWHERE).toNanos();
    var text = text(done, total, (now - start) / 1e9);
    if (terminal) {
      out.print("\r" + text + "\u001b[K");
      open = true;
    } else {
      out.println(text);
    }
    out.flush();
  }

  static String text(long done, long total, double seconds) {
    var rate = seconds < 0.5 ? 0 : done / seconds;
    var text = new StringBuilder(String.format(Locale.ROOT, "%,d", done));
    if (total > 0) {
      text.append(String.format(Locale.ROOT, " of %,d rows (%d %%)", total, 100 * done / total));
    } else {
      text.append(" rows");
    }
    if (rate > 0) {
      text.append(String.format(Locale.ROOT, ", %,.0f per second", rate));
    }
    if (rate > 0 && total > done) {
      text.append(", ").append(ReportText.time((total - done) / rate)).append(" left");
    }
    return text.toString();
  }

  @Override
  public synchronized void close() {
    if (open) {
      out.print("\r\u001b[K");
      out.flush();
      open = false;
    }
  }
}
