package org.interlock;

import org.interlock.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.ClassUtils;

/** Starts Interlock: without arguments the web application, with a command the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableResilientMethods
@EnableScheduling
public class Interlock {

  public static void main(String[] arguments) {
    if (Commands.areMeantBy(arguments)) {
      System.exit(Commands.run(arguments));
    }
    try {
      SpringApplication.run(Interlock.class, arguments);
    } catch (RuntimeException reported) {
      if (hasDevtools()) {
        // They hand the start over by an exception, and wait for the mended class after a failed
        // one.
        throw reported;
      }
      System.exit(1);
    }
  }

  private static boolean hasDevtools() {
    return ClassUtils.isPresent("org.springframework.boot.devtools.restart.Restarter", null);
  }
}
