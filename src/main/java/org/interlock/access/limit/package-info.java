/**
 * What a sender may cost before anybody knows who it is, and after: how large a body may be, how
 * long the server waits for it, and how many may keep the server waiting at once.
 *
 * <p><b>Bodies.</b> The body of a request is closed, below all that parses it ({@link
 * org.interlock.access.limit.Body}), until the sender is known and may send it. The form token of a
 * page is part of the body, so {@code access.FormToken} asks first. Then a body is read at once, up
 * to 256 KiB of users and 8 KiB of strangers (the forms to sign in and to choose a theme), in
 * chunks or not. Only the files of an admin are read piece by piece, up to {@code
 * spring.servlet.multipart.max-request-size}. What is too large is answered by 413, and the rest
 * read away for a while, because many clients look for an answer only when all is sent: of users
 * 512 MiB or a minute, of strangers 1 MiB or two seconds.
 *
 * <p><b>Time.</b> Tomcat reads headers without a thread, but a body, the rest of it and the taking
 * of an answer hold the thread of the request, and its time-outs begin anew with each byte. So
 * {@link org.interlock.access.limit.Lines} looks at all connections four times a second. A body has
 * 10 seconds (of a stranger), a minute (of a user), or an hour and, after half a minute, 32 KiB a
 * second (an upload); an answer has to be taken within a minute by a stranger, an hour by a user;
 * and there are 30 seconds for the headers of the first request and of the next, 75 for a user's
 * next.
 *
 * <p><b>Numbers.</b> At most an eighth of the threads wait for strangers and a third for bodies of
 * users; of more the slowest are cut off. What was sent along with its headers never waits, so
 * people can sign in beside a flood. At most 100 connections of one address are open without a
 * request by somebody signed in: users behind one proxy don't count, nor do requests that are being
 * answered. Of three quarters of {@code server.tomcat.max-connections} on, the longest idle ones
 * are closed, strangers' first.
 *
 * <p>Virtual threads would make waiting cheap, but the questions of {@code alignment} share the
 * cores as the operating system shares them among threads, and would keep the few carriers of
 * virtual ones to themselves.
 */
@NullMarked
package org.interlock.access.limit;

import org.jspecify.annotations.NullMarked;
