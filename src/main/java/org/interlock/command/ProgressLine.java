package org.interlock.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.interlock.loading.Progress;

/** Rows, rate and remaining time: one line rewritten on a terminal, a few lines elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {

  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  private final PrintWriter out;
  private final boolean terminal;
  private long begin;
  private long next = System.nanoTime();
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
  public synchronized void rows(long read, long written, long total) {
    if (begin == 0) {
      begin = System.nanoTime();
    }
    say(() -> text(read, written, total, (System.nanoTime() - begin) / 1e9));
  }

  @Override
  public void waiting(String other) {
    say(() -> "Waiting for the load " + other);
  }

  private synchronized void say(Supplier<String> what) {
    var now = System.nanoTime();
    if (now < next) {
      return;
    }
    next = now + (terminal ? ON_TERMINAL : ELSEWHERE).toNanos();
    var text = what.get();
    if (terminal) {
      out.print("\r" + text + "\u001b[K");
      open = true;
    } else {
      out.println(text);
    }
    out.flush();
  }

  static String text(long read, long written, long total, double seconds) {
    if (written == 0) {
      return String.format(Locale.ROOT, "%,d%s read", read, of(total));
    }
    var rate = seconds < 0.5 ? 0 : written / seconds;
    var text = new StringBuilder(String.format(Locale.ROOT, "%,d%s", written, of(total)));
    if (total > 0) {
      text.append(String.format(Locale.ROOT, " (%d %%)", 100 * written / total));
    }
    if (rate > 0) {
      text.append(String.format(Locale.ROOT, ", %,.0f per second", rate));
    }
    if (rate > 0 && total > written) {
      text.append(", ").append(ReportText.time((total - written) / rate)).append(" left");
    }
    return text.toString();
  }

  private static String of(long total) {
    return total > 0 ? String.format(Locale.ROOT, " of %,d rows", total) : " rows";
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
