package org.interlock.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.interlock.graph.StoreTrouble;
import org.interlock.loading.LoadReport;
import org.interlock.loading.LoadRequest;
import org.interlock.loading.Loader;
import org.interlock.loading.source.NotLoadable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code load SOURCE…}: brings files into the store, also beside a running server. */
@Command(
    name = "load",
    description = {
      "Loads files into the store of the data folder, or into the server that spring.neo4j.uri"
          + " names.",
      "Without --mapping a source is a folder or zip of the Interlock CSV set."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Commands.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:loaded; rows that could not be used are in the rejects file",
      "1:the store failed",
      "2:the input can't be used; nothing was changed"
    })
final class LoadCommand implements Callable<Integer> {

  @Option(
      names = "--mapping",
      paramLabel = "NAME|FILE",
      description = "a shipped mapping or a YAML file")
  private @Nullable String mapping;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "how the files are encoded, such as windows-1250 (default: found out)")
  private @Nullable String encoding;

  @Option(names = "--data", paramLabel = "DIR", description = "the data folder (default: data)")
  private @Nullable Path data;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "where the report and the rejects file go (default: loads in the data folder)")
  private @Nullable Path report;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "files, folders or zips")
  private List<Path> sources = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final List<String> settings;

  LoadCommand(List<String> settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() {
    for (var source : sources) {
      if (!Files.isReadable(source)) {
        return fail(CommandLine.ExitCode.USAGE, "There is no file %s.".formatted(source));
      }
    }
    return CommandStart.context(settings(), this::load);
  }

  private List<String> settings() {
    var all = new ArrayList<>(settings);
    if (data != null) {
      all.add("--interlock.data=" + data);
    }
    return all;
  }

  private int load(ConfigurableApplicationContext context) {
    var out = spec.commandLine().getOut();
    try {
      var loaded = loaded(context);
      if (!loaded.isFinished()) {
        return fail(CommandLine.ExitCode.SOFTWARE, loaded.summary());
      }
      out.println(new ReportText(loaded));
      return CommandLine.ExitCode.OK;
    } catch (NotLoadable unusable) {
      return fail(CommandLine.ExitCode.USAGE, String.valueOf(unusable.getMessage()));
    } catch (RuntimeException failed) {
      return fail(
          CommandLine.ExitCode.SOFTWARE,
          StoreTrouble.sentence(failed, context.getEnvironment())
              .orElseGet(() -> "The load failed: " + failed.getMessage()));
    } finally {
      out.flush();
    }
  }

  private LoadReport loaded(ConfigurableApplicationContext context) {
    try (var progress = new ProgressLine(spec.commandLine().getErr(), ProgressLine.onTerminal())) {
      return context.getBean(Loader.class).load(request(context), progress);
    }
  }

  private LoadRequest request(ConfigurableApplicationContext context) {
    var folder = context.getEnvironment().getProperty("interlock.data", "data");
    return new LoadRequest(
        sources,
        mapping,
        encoding,
        System.getProperty("user.name", "command line"),
        (report == null ? Path.of(folder, "loads") : report).toAbsolutePath().normalize());
  }

  private int fail(int status, String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(sentence);
    err.flush();
    return status;
  }
}
