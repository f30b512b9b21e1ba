package org.interlock.loading;

import java.time.Duration;
import java.time.Instant;
import org.interlock.graph.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One load from its start to its report. */
final class Run {

  private static final Logger log = LoggerFactory.getLogger(Run.class);

  private final Graph graph;
  private final Runs runs;
  private final LoadRequest request;
  private final Mapping mapping;
  private final Sources sources;
  private final Progress progress;
  private final String key;
  private final Instant started = Instant.now();
  private final Tally nodes = new Tally();
  private final Tally relationships = new Tally();
  private volatile long halves;

  Run(
      String key,
      Graph graph,
      Runs runs,
      LoadRequest request,
      Mapping mapping,
      Sources sources,
      Progress progress) {
    this.graph = graph;
    this.runs = runs;
    this.request = request;
    this.mapping = mapping;
    this.sources = sources;
    this.progress = progress;
    this.key = key;
  }

  LoadReport run() {
    var rejects = new Rejects(request.reportFolder().resolve("rejects-" + key + ".csv"));
    var comparison = new Comparison(rejects, key);
    runs.start(key, Loader.named(request), mapping.name(), request.by(), sources.rows());
    LoadReport report;
    try (rejects;
        var _ = new Heartbeat(() -> runs.beat(key, done(), sources.rows()))) {
      loadAll(rejects, comparison);
      report = report(LoadReport.FINISHED, "", rejects, comparison);
    } catch (LoadInterrupted interrupted) {
      report = report(LoadReport.INTERRUPTED, "Interrupted.", rejects, comparison);
    } catch (RuntimeException failure) {
      log.error("Load {} failed", key, failure);
      report = report(LoadReport.FAILED, String.valueOf(failure.getMessage()), rejects, comparison);
    }
    return Reports.keep(report, request.reportFolder(), runs);
  }

  private void loadAll(Rejects rejects, Comparison comparison) {
    sources
        .ignored()
        .forEach(
            name ->
                rejects.add(
                    new Row(name, 0, column -> null),
                    "",
                    "",
                    "the mapping %s doesn't read this file".formatted(mapping.name())));
    var references = new References(graph);
    var nodeWriter = new NodeWriter(graph, comparison, nodes);
    var linkWriter = new LinkWriter(graph, comparison, relationships);
    for (var file : sources.files()) {
      var sheet =
          new SheetLoading(
              file.sheet(), references, nodeWriter, linkWriter, rejects, new Steps(this::advance));
      file.source().read(sheet::row, rejects);
      sheet.end();
    }
    for (var inference : mapping.inferences()) {
      var sheet =
          new SheetLoading(
              inference.sheet(),
              references,
              nodeWriter,
              linkWriter,
              rejects,
              new Steps(rows -> advance(0)));
      new Inferences(graph).read(inference, sheet::row);
      sheet.end();
    }
  }

  private void advance(long more) {
    halves += more;
    progress.rows(done(), sources.rows());
    if (Thread.interrupted()) {
      throw new LoadInterrupted();
    }
  }

  private long done() {
    return halves / 2;
  }

  private LoadReport report(String status, String message, Rejects rejects, Comparison comparison) {
    var draft =
        new LoadReport(
            key,
            Loader.named(request),
            mapping.name(),
            status,
            sources.rows(),
            rejects.count() - comparison.conflicts(),
            comparison.conflicts(),
            nodes.created(),
            nodes.updated(),
            nodes.unchanged(),
            relationships.created(),
            relationships.updated(),
            relationships.unchanged(),
            Duration.between(started, Instant.now()),
            rejects.file(),
            rejects.sample(),
            sources.notes(),
            message);
    return Reports.summed(draft);
  }

  /** The thread was asked to stop. */
  private static final class LoadInterrupted extends RuntimeException {}
}
