/**
 * Users, roles and sign-in: who may do what.
 *
 * <p>An account team browses, searches alignments, writes interactions, makes accounts, people and
 * deals, and edits those that it owns ({@link org.interlock.access.OwnRecords}). An alliance
 * manager also edits and removes what others own. An admin also loads data and looks after users
 * and settings. Each role includes the one before. {@link org.interlock.access.Security} has the
 * rules by address: reading needs a signed-in user, any other change an alliance manager, {@code
 * /loads}, {@code /users} and {@code /settings} an admin; open are the sign-in page, static files,
 * the choice of a theme and {@code /actuator/health}. A new address that nobody thought of is
 * closed to visitors and, for changes, to the account team.
 *
 * <p>People sign in by a form and have a session; programs send HTTP Basic with each request under
 * {@code /api} and have none. A browser with a session may read the API too; to change something
 * through it, it needs the token of a form in the header {@code X-CSRF-TOKEN}. A session ends at
 * once when its user is disabled or gets another password or role: each request looks once. It also
 * ends after 4 hours without a request, 12 hours since sign-in, or when its user begins an
 * eleventh.
 *
 * <p>A visitor has no session: what a page needs before sign-in, the token of its form and the way
 * back, are cookies of the browser, so that no flood of visitors takes memory here. {@link
 * org.interlock.access.address.PublicAddress} says what the cookies are called: behind TLS no other
 * host can plant one.
 *
 * <p>The form, the sessions, the way back and HTTP Basic are Spring Security's, with parts of ours
 * where its own would lose something:
 *
 * <ul>
 *   <li>{@link org.interlock.access.UserSessions}, for {@code maximumSessions} only marks the
 *       oldest session and ends it when its browser comes again: somebody who signs in again and
 *       again would fill the server.
 *   <li>{@link org.interlock.access.SavedRequestCookie}, for {@code CookieRequestCache} believes
 *       the header {@code Host} and whatever its cookie says, and knows no parts of pages.
 *   <li>{@link org.interlock.access.PasswordCheck}, for a password that was right lately passes
 *       before the limit and without a slow hash, any other one within the limit: {@code
 *       DaoAuthenticationProvider} has one way for all.
 *   <li>{@link org.interlock.access.SessionValidity}, for nothing there ends a session by its age
 *       or when its user has changed.
 * </ul>
 *
 * <p>Passwords are bcrypt hashes in the graph and nowhere else; new ones must not be easy to guess.
 * Wrong ones are slowed down per user name and address together ({@link
 * org.interlock.access.password.Attempts}), in the memory of each process: restarting forgets them,
 * and two instances count apart. Behind a proxy all users have its address unless {@code
 * server.forward-headers-strategy} says that its headers can be trusted. The last enabled admin
 * can't be demoted or disabled.
 *
 * <p>Nobody's body is read before the user is known and may send it; {@code access.limit} says how
 * much then.
 *
 * <p>{@code access.user} holds the users in the graph; which person each of them is, and what they
 * own, is told by {@link org.interlock.desk.Desks}.
 */
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"graph", "catalog :: pick", "history", "desk", "notice"})
@NullMarked
package org.interlock.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
