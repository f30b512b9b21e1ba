package org.interlock.command;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line: settings ({@code --interlock.data=DIR}) may stand anywhere in it. */
@Command(
    name = "interlock",
    description = {
      "Finds who, together, can give a customer what it needs.",
      "Without a command it starts the web application on http://127.0.0.1:8080."
    },
    footer = {
      "",
      "Settings such as --server.port=PORT, --interlock.data=DIR or --spring.neo4j.uri=URI may be"
          + " added."
    },
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {LoadCommand.class, CommandLine.HelpCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class)
public final class Commands {

  private static final Pattern SETTING =
      Pattern.compile("--[A-Za-z][\\w-]*(\\.[\\w\\[\\]-]+)+(=.*)?");
  private static final Set<String> OF_SPRING = Set.of("--debug", "--trace");

  private Commands() {}

  /** Whether the arguments are more than settings of the web application. */
  public static boolean areMeantBy(String... arguments) {
    return !Arrays.stream(arguments).allMatch(Commands::isSetting);
  }

  /**
   * Runs the command.
   *
   * @return the exit status: 0, 1 if the store fails, 2 for input that can't be used
   */
  public static int run(String... arguments) {
    var settings = Arrays.stream(arguments).filter(Commands::isSetting).toList();
    var typed =
        Arrays.stream(arguments).filter(argument -> !isSetting(argument)).toArray(String[]::new);
    return commandLine(settings).execute(typed);
  }

  private static CommandLine commandLine(List<String> settings) {
    return new CommandLine(new Commands(), new Factory(settings))
        .setUsageHelpWidth(100)
        .setExecutionStrategy(new CommandLine.RunLast())
        .setParameterExceptionHandler(Commands::explain);
  }

  private static int explain(CommandLine.ParameterException wrong, String[] arguments) {
    var line = wrong.getCommandLine();
    line.getErr().println(wrong.getMessage());
    line.usage(line.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  private static boolean isSetting(String argument) {
    return SETTING.matcher(argument).matches() || OF_SPRING.contains(argument);
  }

  /** Gives the commands the settings that picocli doesn't know. */
  private record Factory(List<String> settings) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type == LoadCommand.class
          ? type.cast(new LoadCommand(settings))
          : CommandLine.defaultFactory().create(type);
    }
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      var version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"Interlock " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
  }
}
