package org.interlock.loading;

import java.time.Duration;
import java.time.Instant;
import org.interlock.graph.Graph;
import org.interlock.graph.StoreTrouble;
import org.interlock.loading.journal.Heartbeat;
import org.interlock.loading.journal.LoadCounts;
import org.interlock.loading.journal.LoadInterrupted;
import org.interlock.loading.journal.LoadJournal;
import org.interlock.loading.journal.LoadStatus;
import org.interlock.loading.journal.Turn;
import org.interlock.loading.mapping.Inferences;
import org.interlock.loading.mapping.Mapping;
import org.interlock.loading.mapping.SheetFiles;
import org.interlock.loading.source.Rejects;
import org.interlock.loading.source.Row;
import org.interlock.loading.write.Comparison;
import org.interlock.loading.write.LinkWriter;
import org.interlock.loading.write.NodeWriter;
import org.interlock.loading.write.References;
import org.interlock.loading.write.SheetLoad;
import org.interlock.loading.write.SheetProgress;
import org.interlock.loading.write.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One load from its start to its report. */
final class Load {

  private static final Logger log = LoggerFactory.getLogger(Load.class);

  private final Graph graph;
  private final LoadJournal journal;
  private final LoadRequest request;
  private final Mapping mapping;
  private final SheetFiles files;
  private final Progress progress;
  private final String key;
  private final Heartbeat heartbeat;
  private final Tally nodes = new Tally();
  private final Tally relationships = new Tally();
  private Instant started = Instant.now();
  private long read;
  private long written;

  Load(
      String key,
      Graph graph,
      LoadJournal journal,
      LoadRequest request,
      Mapping mapping,
      SheetFiles files,
      Progress progress,
      Heartbeat heartbeat) {
    this.graph = graph;
    this.journal = journal;
    this.request = request;
    this.mapping = mapping;
    this.files = files;
    this.progress = progress;
    this.heartbeat = heartbeat;
    this.key = key;
  }

  LoadReport run() {
    var rejects = new Rejects(request.reportFolder().resolve("rejects-" + key + ".csv"));
    var comparison = new Comparison(rejects, key);
    LoadReport report;
    try (rejects) {
      var turn = journal.turn(key);
      turn.await(progress::waiting);
      started = Instant.now();
      loadAll(turn, rejects, comparison);
      report = report(LoadStatus.FINISHED, "", rejects, comparison);
    } catch (LoadInterrupted interrupted) {
      report = report(LoadStatus.INTERRUPTED, "", rejects, comparison);
    } catch (RuntimeException | VirtualMachineError failure) {
      report =
          Thread.interrupted() // what the thread waited for failed because it was asked to stop
              ? report(LoadStatus.INTERRUPTED, "", rejects, comparison)
              : report(LoadStatus.FAILED, reason(failure), rejects, comparison);
    }
    heartbeat.close();
    return Reports.keep(report, request.reportFolder(), journal);
  }

  private String reason(Throwable failure) {
    log.error("Load {} failed", key, failure);
    return failure instanceof OutOfMemoryError
        ? "there was not enough memory; give Interlock more (-Xmx), or load the files one by one"
        : StoreTrouble.sentence(failure).orElse(String.valueOf(failure.getMessage()));
  }

  private void loadAll(Turn turn, Rejects rejects, Comparison comparison) {
    files
        .ignored()
        .forEach(
            name ->
                rejects.add(
                    new Row(name, 0, column -> null),
                    "",
                    "",
                    "the mapping %s doesn't read this file".formatted(mapping.name())));
    var references = new References(graph);
    var nodeWriter = new NodeWriter(turn, comparison, nodes);
    var linkWriter = new LinkWriter(turn, comparison, relationships);
    for (var file : files.files()) {
      var sheet =
          new SheetLoad(
              file.sheet(),
              references,
              nodeWriter,
              linkWriter,
              rejects,
              new SheetProgress(this::read, this::written));
      file.source().read(sheet::row, rejects);
      sheet.end();
    }
    for (var inference : mapping.inferences()) {
      var sheet =
          new SheetLoad(
              inference.sheet(),
              references,
              nodeWriter,
              linkWriter,
              rejects,
              new SheetProgress(rows -> tell(), rows -> tell()));
      new Inferences(graph).read(inference, sheet::row);
      sheet.end();
    }
  }

  private void read(long more) {
    read += more;
    tell();
  }

  private void written(long more) {
    written += more;
    tell();
  }

  private void tell() {
    heartbeat.at(read, written, files.rows());
    progress.rows(read, written, files.rows());
    if (Thread.interrupted()) {
      throw new LoadInterrupted();
    }
  }

  private LoadReport report(
      LoadStatus status, String failure, Rejects rejects, Comparison comparison) {
    var counts =
        new LoadCounts(
            files.rows(),
            rejects.count() - comparison.conflicts(),
            comparison.conflicts(),
            nodes.created(),
            nodes.updated(),
            nodes.unchanged(),
            relationships.created(),
            relationships.updated(),
            relationships.unchanged(),
            files.notes());
    var source = Loader.named(request);
    return new LoadReport(
        key,
        source,
        mapping.name(),
        status,
        counts,
        Duration.between(started, Instant.now()),
        rejects.file(),
        rejects.sample(),
        Reports.summary(status, source, counts, failure));
  }
}
