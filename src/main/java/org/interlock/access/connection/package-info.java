/**
 * The server's side of HTTP, below the application: open connections, the requests on them, and
 * their bodies. It reaches into Tomcat, and it alone: an upgrade of Tomcat is checked here.
 *
 * <p>A sender is <i>unknown</i> until the application admits a request of theirs ({@link
 * org.interlock.access.connection.Exchange#admit}) as one of somebody it knows. Until then the body
 * is closed to all that parses it ({@code BodyBuffer}); admitted, it is read at once, or piece by
 * piece if its limit makes it a stream. What is too large is answered by 413, and the rest read
 * away for a while, because many clients look for an answer only when all is sent: of known senders
 * 512 MiB or a minute, of unknown ones 1 MiB or two seconds.
 *
 * <p><b>Time.</b> Tomcat reads headers without a thread, but a body, the rest of it and the taking
 * of an answer hold the thread of the request, and its time-outs begin anew with each byte. So
 * {@code ConnectionMonitor} looks at all connections four times a second. A body has 10 seconds (of
 * an unknown sender), a minute (of a known one), or an hour and, after half a minute, 32 KiB a
 * second (a stream); an answer has to be taken within a minute by an unknown sender, an hour by a
 * known one; and there are 30 seconds for the headers of the first request and of the next, 75 for
 * the next of a known sender.
 *
 * <p><b>Numbers.</b> At most an eighth of the threads wait for unknown senders and a third for
 * bodies of known ones; of more the slowest are cut off. What was sent along with its headers never
 * waits, so people can sign in beside a flood. At most 100 connections of one address are open
 * without a request by a known sender: users behind one proxy don't count, nor do requests that are
 * being answered. Of three quarters of {@code server.tomcat.max-connections} on, the longest idle
 * ones are closed, those of unknown senders first.
 *
 * <p>Virtual threads would make waiting cheap, but the questions of {@code alignment} share the
 * cores as the operating system shares them among threads, and would keep the few carriers of
 * virtual ones to themselves.
 */
@NullMarked
package org.interlock.access.connection;

import org.jspecify.annotations.NullMarked;
