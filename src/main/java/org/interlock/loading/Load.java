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
import org.interlock.loading.mapping.Inferences;
import org.interlock.loading.mapping.SheetFiles;
import org.interlock.loading.source.Rejects;
import org.interlock.loading.source.Row;
import org.interlock.loading.write.LoadWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One load from its start to its report. */
final class Load {

  private static final Logger log = LoggerFactory.getLogger(Load.class);

  private final Graph graph;
  private final LoadJournal journal;
  private final LoadRequest request;
  private final SheetFiles files;
  private final Progress progress;
  private final String key;
  private final Heartbeat heartbeat;
  private Instant started = Instant.now();
  private long read;
  private long written;

  Load(
      String key,
      Graph graph,
      LoadJournal journal,
      LoadRequest request,
      SheetFiles files,
      Progress progress,
      Heartbeat heartbeat) {
    this.graph = graph;
    this.journal = journal;
    this.request = request;
    this.files = files;
    this.progress = progress;
    this.heartbeat = heartbeat;
    this.key = key;
  }

  LoadReport run() {
    var rejects = new Rejects(request.reportFolder().resolve("rejects-" + key + ".csv"));
    var turn = journal.turn(key);
    var writer = new LoadWriter(graph, turn, rejects, key);
    LoadReport report;
    try (rejects) {
      turn.await(progress::waiting);
      started = Instant.now();
      loadAll(writer, rejects);
      report = report(LoadStatus.FINISHED, "", rejects, writer);
    } catch (LoadInterrupted interrupted) {
      report = report(LoadStatus.INTERRUPTED, "", rejects, writer);
    } catch (RuntimeException | VirtualMachineError failure) {
      report =
          Thread.interrupted() // what the thread waited for failed because it was asked to stop
              ? report(LoadStatus.INTERRUPTED, "", rejects, writer)
              : report(LoadStatus.FAILED, reason(failure), rejects, writer);
    }
    heartbeat.close();
    journal.finish(key, report.status(), report.counts(), report.summary(), report.rejects());
    new ReportFile(report).write(request.reportFolder());
    return report;
  }

  private String reason(Throwable failure) {
    log.error("Load {} failed", key, failure);
    return failure instanceof OutOfMemoryError
        ? "there was not enough memory; give Interlock more (-Xmx), or load the files one by one"
        : StoreTrouble.sentence(failure).orElse(String.valueOf(failure.getMessage()));
  }

  private void loadAll(LoadWriter writer, Rejects rejects) {
    var reason = "the mapping %s doesn't read this file".formatted(files.mapping().name());
    for (var name : files.ignored()) {
      rejects.add(new Row(name, 0, column -> null), "", "", reason);
    }
    for (var file : files.files()) {
      var sheet = writer.sheet(file.sheet(), this::read, this::written);
      file.source().read(sheet::row, rejects);
      sheet.end();
    }
    for (var inference : files.mapping().inferences()) {
      // What is inferred is no row of a file, so it doesn't count.
      var sheet = writer.sheet(inference.sheet(), rows -> tell(), rows -> tell());
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

  private LoadReport report(LoadStatus status, String failure, Rejects rejects, LoadWriter writer) {
    var counts =
        new LoadCounts(
            files.rows(),
            rejects.count() - writer.conflicts(),
            writer.conflicts(),
            writer.nodes().created(),
            writer.nodes().updated(),
            writer.nodes().unchanged(),
            writer.relationships().created(),
            writer.relationships().updated(),
            writer.relationships().unchanged(),
            files.notes());
    var source = Loader.named(request);
    return new LoadReport(
        key,
        source,
        files.mapping().name(),
        status,
        counts,
        Duration.between(started, Instant.now()),
        rejects.file(),
        rejects.sample(),
        LoadSummary.sentence(status, source, counts, failure));
  }
}
