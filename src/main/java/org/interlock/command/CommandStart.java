package org.interlock.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** Opens the store for a command, quietly, and closes it again. */
final class CommandStart {

  private static final List<String> QUIET =
      List.of(
          "--logging.level.root=off",
          "--logging.level.org.interlock=off",
          "--interlock.attach=true",
          "--interlock.demo=false");

  private CommandStart() {}

  static int context(List<String> settings, ToIntFunction<ConfigurableApplicationContext> run) {
    var all = new ArrayList<>(settings);
    QUIET.stream().filter(quiet -> !isSet(settings, quiet)).forEach(all::add);
    try (var context = application().run(all.toArray(String[]::new))) {
      return run.applyAsInt(context);
    } catch (RuntimeException failed) {
      // The failure analyzers have printed the sentences they know.
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static SpringApplication application() {
    return new SpringApplicationBuilder(CommandContext.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(true)
        .build();
  }

  private static boolean isSet(List<String> settings, String quiet) {
    var name = quiet.substring(0, quiet.indexOf('=') + 1);
    return settings.stream().anyMatch(setting -> setting.startsWith(name));
  }
}
