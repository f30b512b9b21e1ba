/**
 * Many questions at once.
 *
 * <p>Whatever reads, solves or prices for a question takes a turn ({@link
 * org.interlock.alignment.traffic.QuestionTurns}), whichever page or program asked. Two dozen are
 * worked on at once ({@code interlock.questions}), each on the thread of its request, so the
 * operating system shares the cores fairly and a short question does not wait for long ones. The
 * next ones wait in order for some seconds and are then refused (503, to be asked again). The time
 * limit is for the work of the solver and begins with it, after the wait and the first reading.
 *
 * <p><b>Nobody waits any more.</b> When the client closes its connection (a closed tab, a slider
 * moved again, a proxy that gave up), the thread of the question is interrupted: the solver stops,
 * calls to the store fail, and whatever it came to is {@link
 * org.interlock.alignment.traffic.QuestionWithdrawn}, without a word in the log. Only whole
 * readings are kept in memory. A client that ends its sending but would read on counts as gone, as
 * it does for most proxies. Tomcat 11 tells the end of a connection neither to asynchronous
 * requests, which hear nothing before their timeout, nor to who sends informational answers (103),
 * which vanish without an error; so {@code TomcatConnections} reads on. Where that is not possible
 * (HTTP/2, another server) a question runs to its time limit.
 */
@NamedInterface("traffic")
@NullMarked
package org.interlock.alignment.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
