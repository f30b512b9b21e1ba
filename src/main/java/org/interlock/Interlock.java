package org.interlock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Interlock: without arguments the web application, with a command the command line. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Interlock {

  public static void main(String[] arguments) {
    SpringApplication.run(Interlock.class, arguments);
  }
}
