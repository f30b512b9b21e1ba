package org.interlock.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The open sessions of each user: at most 10, in as many browsers; with one more the oldest ends.
 * One begins when somebody signs in, with a new id and a new form token, and never else.
 */
@Component
class UserSessions implements SessionAuthenticationStrategy {

  private static final int MOST_PER_USER = 10;
  private static final String PLACE = UserSessions.class.getName() + ".place";

  private final ChangeSessionIdAuthenticationStrategy newId =
      new ChangeSessionIdAuthenticationStrategy();
  private final CsrfTokenRepository formTokens;

  /** By user, the oldest first. */
  private final Map<String, Deque<HttpSession>> open = new HashMap<>();

  UserSessions(CsrfTokenRepository formTokens) {
    this.formTokens = formTokens;
  }

  /**
   * @throws SessionAuthenticationException if the server takes no more
   */
  @Override
  public void onAuthentication(
      Authentication user, HttpServletRequest request, HttpServletResponse response) {
    var session = begun(request);
    newId.onAuthentication(user, request, response);
    // At once: a page that comes later might be on its way before it gets to its first form.
    formTokens.saveToken(formTokens.generateToken(request), request, response);
    session.removeAttribute(PLACE);
    enter(user.getName(), session).forEach(UserSessions::end);
    session.setAttribute(PLACE, new Place(user.getName()));
  }

  private static HttpSession begun(HttpServletRequest request) {
    try {
      return request.getSession();
    } catch (TooManyActiveSessionsException full) {
      throw (SessionAuthenticationException)
          new SessionAuthenticationException("As many sessions are open as the server takes.")
              .initCause(full);
    }
  }

  /** The sessions that have to end for it; not ended here, for that takes a lock of the server. */
  private synchronized List<HttpSession> enter(String user, HttpSession session) {
    var sessions = open.computeIfAbsent(user, first -> new ArrayDeque<>());
    sessions.addLast(session);
    var surplus = new ArrayList<HttpSession>();
    while (sessions.size() > MOST_PER_USER) {
      surplus.add(sessions.removeFirst());
    }
    return surplus;
  }

  private synchronized void leave(String user, HttpSession session) {
    open.computeIfPresent(
        user, (name, left) -> left.remove(session) && left.isEmpty() ? null : left);
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException endedAlready) {
      // That is what was wanted.
    }
  }

  /** The place of a session among those of its user, given up however the session ends. */
  private final class Place implements HttpSessionBindingListener {

    private final String user;

    Place(String user) {
      this.user = user;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent gone) {
      leave(user, gone.getSession());
    }
  }
}
