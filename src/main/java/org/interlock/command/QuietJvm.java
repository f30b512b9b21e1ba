package org.interlock.command;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Swallows the one warning of the JVM that neither a user nor a jar's manifest can switch off: that
 * a library of the store (JCTools) uses {@code sun.misc.Unsafe}. It comes once, at the first use.
 */
public final class QuietJvm {

  private QuietJvm() {}

  public static void start() {
    var console = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    try {
      Class.forName("org.jctools.util.UnsafeAccess");
    } catch (ClassNotFoundException | LinkageError notThere) {
      // Then nothing warns.
    } finally {
      System.setErr(console);
    }
  }
}
