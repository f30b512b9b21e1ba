package org.interlock.access;

/** As many sessions are open as the server takes: nobody else can sign in until one ends. */
final class TooManySessions extends RuntimeException {

  TooManySessions(Throwable full) {
    super("Too many sessions are open.", full);
  }
}
