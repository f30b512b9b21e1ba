package org.interlock.access.connection;

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
class ConnectionMonitor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionMonitor.class);
  private static final long LOOK_MS = 250;
  private static final int THREADS_PER_UNKNOWN = 8;
  private static final int THREADS_PER_KNOWN = 3;
  private static final int MOST_UNFINISHED_OF_A_NETWORK = 100;
  private static final Duration NEXT_OF_UNKNOWN = Duration.ofSeconds(30);
  private static final Duration NEXT_OF_KNOWN = Duration.ofSeconds(75);
  private static final Duration ANSWER_TO_UNKNOWN = Duration.ofSeconds(60);
  private static final Duration ANSWER_TO_KNOWN = Duration.ofHours(1);
  private static final Duration START_OF_STREAM = Duration.ofSeconds(30);
  private static final double LEAST_RATE_OF_STREAM = 32 << 10;

  /** Tomcat counts connections up; those seen in one look get their age in this order. */
  private static final Comparator<String> IN_ORDER_OF_THEIR_START =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Map<String, OpenConnection> connections = new ConcurrentHashMap<>();
  private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
  private final Set<String> unseenOfKnown = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor watch =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("connections-watch").factory());

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.setProtocol(ConnectionProtocol.class.getName());
    server.addProtocolHandlerCustomizers(
        (TomcatProtocolHandlerCustomizer<ConnectionProtocol>)
            protocol -> {
              // A client that waits for leave to send a body gets it when somebody reads it.
              protocol.setContinueResponseTiming("onRead");
              watch.scheduleWithFixedDelay(
                  () -> lookAt(protocol), LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
            });
    server.addEngineValves(new ExchangeValve(this));
  }

  @PreDestroy
  void close() {
    watch.shutdownNow();
  }

  void begin(Exchange exchange) {
    exchanges.add(exchange);
    exchange.begin();
  }

  void end(Exchange exchange) {
    exchange.end();
    var connection = connections.get(exchange.connection());
    if (connection != null) {
      connection.answered(exchange.isKnown());
    } else if (exchange.isKnown()) {
      unseenOfKnown.add(exchange.connection());
    }
    exchanges.remove(exchange);
  }

  private void lookAt(ConnectionProtocol protocol) {
    try {
      update(protocol);
      var now = System.nanoTime();
      endExchanges(now, protocol.getMaxThreads());
      closeConnections(now, protocol.getMaxConnections() * 3 / 4);
    } catch (RuntimeException unexpected) {
      LOG.error("The connections could not be looked at", unexpected);
    }
  }

  private void update(ConnectionProtocol protocol) {
    var open = new HashSet<String>();
    var sockets = new TreeMap<String, SocketWrapperBase<NioChannel>>(IN_ORDER_OF_THEIR_START);
    for (var socket : protocol.sockets()) {
      sockets.put(socket.getServletConnection("http/1.1", "").getConnectionId(), socket);
    }
    for (var each : sockets.entrySet()) {
      var key = each.getKey();
      var socket = each.getValue();
      open.add(key);
      var connection = connections.computeIfAbsent(key, fresh -> new OpenConnection(socket));
      if (unseenOfKnown.remove(key)) {
        connection.answered(true);
      }
    }
    connections.keySet().retainAll(open);
    unseenOfKnown.retainAll(open);
  }

  private void endExchanges(long now, int threads) {
    for (var exchange : exchanges) {
      exchange.look(now, exchange.isKnown() ? ANSWER_TO_KNOWN : ANSWER_TO_UNKNOWN);
    }
    exchanges.stream()
        .filter(exchange -> exchange.isLate(now) || isTooSlow(exchange, now))
        .forEach(this::cut);
    slowest(exchange -> !exchange.isKnown(), threads / THREADS_PER_UNKNOWN, now).forEach(this::cut);
    slowest(
            exchange -> exchange.isKnown() && exchange.isReading(),
            threads / THREADS_PER_KNOWN,
            now)
        .forEach(this::cut);
  }

  private static boolean isTooSlow(Exchange exchange, long now) {
    return exchange.isStream()
        && exchange.isReading()
        && exchange.waitedNanos(now) > START_OF_STREAM.toNanos()
        && exchange.rate(now) < LEAST_RATE_OF_STREAM;
  }

  /** Those of a kind that wait beyond so many. */
  private List<Exchange> slowest(Predicate<Exchange> kind, int most, long now) {
    var waiting = exchanges.stream().filter(Exchange::waits).filter(kind).toList();
    return waiting.stream()
        .sorted(
            Comparator.<Exchange>comparingDouble(exchange -> exchange.rate(now))
                .thenComparing(exchange -> exchange.waitedNanos(now), Comparator.reverseOrder()))
        .limit(Math.max(0, waiting.size() - most))
        .toList();
  }

  private void cut(Exchange exchange) {
    var connection = connections.get(exchange.connection());
    if (connection != null) {
      exchange.cut();
      if (exchange.isReading()) {
        connection.endInput();
      } else {
        connection.cut();
      }
    }
  }

  private void closeConnections(long now, int most) {
    var busy = exchanges.stream().map(Exchange::connection).collect(Collectors.toSet());
    var unfinished =
        connections.entrySet().stream()
            .filter(each -> !busy.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    unfinished.stream()
        .filter(
            connection ->
                connection.idleNanos(now)
                    > (connection.isKnown() ? NEXT_OF_KNOWN : NEXT_OF_UNKNOWN).toNanos())
        .forEach(OpenConnection::close);
    unfinished.stream()
        .filter(connection -> !connection.isKnown())
        .collect(Collectors.groupingBy(OpenConnection::network))
        .values()
        .forEach(
            ofOne -> closeLongestIdle(ofOne, ofOne.size() - MOST_UNFINISHED_OF_A_NETWORK, now));
    closeLongestIdle(unfinished, connections.size() - most, now);
  }

  /** Those of known senders last. */
  private static void closeLongestIdle(Collection<OpenConnection> unfinished, int count, long now) {
    unfinished.stream()
        .sorted(
            Comparator.comparing(OpenConnection::isKnown)
                .thenComparing(connection -> connection.idleNanos(now), Comparator.reverseOrder()))
        .limit(Math.max(0, count))
        .forEach(OpenConnection::close);
  }
}
