package org.interlock.web.jump;

/** Who is offered something; each may do what those before may. */
enum Audience {
  EVERYBODY,
  MANAGERS,
  ADMINS;

  boolean includes(Audience user) {
    return compareTo(user) <= 0;
  }
}
