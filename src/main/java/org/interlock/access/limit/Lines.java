package org.interlock.access.limit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The open connections of the server, looked at four times a second: who keeps the server waiting
 * for too long is cut off, and of too many the slowest.
 */
@Component
class Lines implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);
  private static final long LOOK_MS = 250;
  private static final int THREADS_PER_STRANGER = 8;
  private static final int THREADS_PER_USER = 3;
  private static final int MOST_UNFINISHED_OF_A_NETWORK = 100;
  private static final Duration NEXT_OF_STRANGER = Duration.ofSeconds(30);
  private static final Duration NEXT_OF_USER = Duration.ofSeconds(75);
  private static final Duration ANSWER_TO_STRANGER = Duration.ofSeconds(60);
  private static final Duration ANSWER_TO_USER = Duration.ofHours(1);
  private static final Duration START_OF_UPLOAD = Duration.ofSeconds(30);
  private static final double LEAST_RATE_OF_UPLOAD = 32 << 10;

  /** Tomcat counts connections up; those seen in one look get their age in this order. */
  private static final Comparator<String> IN_ORDER_OF_THEIR_START =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Map<String, Line> lines = new ConcurrentHashMap<>();
  private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
  private final Set<String> unseenOfUsers = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor watch =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("connections-watch").factory());

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.setProtocol(LineProtocol.class.getName());
    server.addProtocolHandlerCustomizers(
        (TomcatProtocolHandlerCustomizer<LineProtocol>)
            protocol -> {
              // A client that waits for leave to send a body gets it when somebody reads it.
              protocol.setContinueResponseTiming("onRead");
              watch.scheduleWithFixedDelay(
                  () -> lookAt(protocol), LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
            });
    server.addEngineValves(new Visits(this));
  }

  @PreDestroy
  void close() {
    watch.shutdownNow();
  }

  void begin(Visit visit) {
    visits.add(visit);
    visit.begin();
  }

  void end(Visit visit) {
    visit.end();
    var line = lines.get(visit.line());
    if (line != null) {
      line.answered(visit.isUser());
    } else if (visit.isUser()) {
      unseenOfUsers.add(visit.line());
    }
    visits.remove(visit);
  }

  private void lookAt(LineProtocol protocol) {
    try {
      update(protocol);
      var now = System.nanoTime();
      endVisits(now, protocol.getMaxThreads());
      closeLines(now, protocol.getMaxConnections() * 3 / 4);
    } catch (RuntimeException unexpected) {
      LOG.error("The connections could not be looked at", unexpected);
    }
  }

  private void update(LineProtocol protocol) {
    var open = new HashSet<String>();
    var connections = new TreeMap<String, SocketWrapperBase<NioChannel>>(IN_ORDER_OF_THEIR_START);
    for (var connection : protocol.connections()) {
      connections.put(
          connection.getServletConnection("http/1.1", "").getConnectionId(), connection);
    }
    for (var each : connections.entrySet()) {
      var key = each.getKey();
      var connection = each.getValue();
      open.add(key);
      var line = lines.computeIfAbsent(key, fresh -> new Line(connection));
      if (unseenOfUsers.remove(key)) {
        line.answered(true);
      }
    }
    lines.keySet().retainAll(open);
    unseenOfUsers.retainAll(open);
  }

  private void endVisits(long now, int threads) {
    for (var visit : visits) {
      visit.look(now, visit.isUser() ? ANSWER_TO_USER : ANSWER_TO_STRANGER);
    }
    visits.stream().filter(visit -> visit.isLate(now) || isTooSlow(visit, now)).forEach(this::cut);
    slowest(visit -> !visit.isUser(), threads / THREADS_PER_STRANGER, now).forEach(this::cut);
    slowest(visit -> visit.isUser() && visit.isReading(), threads / THREADS_PER_USER, now)
        .forEach(this::cut);
  }

  private static boolean isTooSlow(Visit visit, long now) {
    return visit.isUpload()
        && visit.isReading()
        && visit.waitedNanos(now) > START_OF_UPLOAD.toNanos()
        && visit.rate(now) < LEAST_RATE_OF_UPLOAD;
  }

  /** Those of a kind that wait beyond so many. */
  private List<Visit> slowest(Predicate<Visit> kind, int most, long now) {
    var waiting = visits.stream().filter(Visit::waits).filter(kind).toList();
    return waiting.stream()
        .sorted(
            Comparator.<Visit>comparingDouble(visit -> visit.rate(now))
                .thenComparing(visit -> visit.waitedNanos(now), Comparator.reverseOrder()))
        .limit(Math.max(0, waiting.size() - most))
        .toList();
  }

  private void cut(Visit visit) {
    var line = lines.get(visit.line());
    if (line != null) {
      visit.cut();
      if (visit.isReading()) {
        line.endInput();
      } else {
        line.cut();
      }
    }
  }

  private void closeLines(long now, int most) {
    var visited = visits.stream().map(Visit::line).collect(Collectors.toSet());
    var unfinished =
        lines.entrySet().stream()
            .filter(each -> !visited.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    unfinished.stream()
        .filter(
            line ->
                line.idleNanos(now) > (line.isKnown() ? NEXT_OF_USER : NEXT_OF_STRANGER).toNanos())
        .forEach(Line::close);
    unfinished.stream()
        .filter(line -> !line.isKnown())
        .collect(Collectors.groupingBy(Line::network))
        .values()
        .forEach(
            ofOne -> closeLongestIdle(ofOne, ofOne.size() - MOST_UNFINISHED_OF_A_NETWORK, now));
    closeLongestIdle(unfinished, lines.size() - most, now);
  }

  /** Those of users last. */
  private static void closeLongestIdle(Collection<Line> unfinished, int count, long now) {
    unfinished.stream()
        .sorted(
            Comparator.comparing(Line::isKnown)
                .thenComparing(line -> line.idleNanos(now), Comparator.reverseOrder()))
        .limit(Math.max(0, count))
        .forEach(Line::close);
  }
}
