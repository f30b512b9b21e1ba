package org.interlock.loading.jobs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.ZonedDateTime;
import java.util.List;
import org.interlock.loading.jobs.RejectedRows.Rejected;
import org.interlock.loading.journal.LoadCounts;
import org.interlock.loading.journal.LoadJournal;
import org.interlock.loading.journal.LoadRecord;
import org.interlock.loading.journal.LoadStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Loads for programs. */
@RestController
@Tag(name = "Loads", description = "Files brought in, one load at a time; for admins")
@RequestMapping("/api/loads")
class LoadsApi {

  /** A load that was accepted. */
  public record Accepted(String key, LoadStatus status) {}

  /**
   * A load in a list.
   *
   * @param read how many rows are read
   * @param rows how many are done
   * @param total how many there are, if that is known yet
   */
  public record Summary(
      String key,
      String source,
      String mapping,
      String by,
      @Nullable ZonedDateTime startedAt,
      @Nullable ZonedDateTime finishedAt,
      LoadStatus status,
      @Nullable Long read,
      @Nullable Long rows,
      @Nullable Long total,
      @Nullable String message) {

    static Summary of(LoadRecord load) {
      return new Summary(
          load.key(),
          load.source(),
          load.mapping(),
          load.by(),
          load.startedAt(),
          load.finishedAt(),
          load.status(),
          load.read(),
          load.done(),
          load.total(),
          load.message());
    }
  }

  /** All of one load. */
  public record Details(Summary load, LoadCounts counts, List<Rejected> rejects) {}

  private final LoadJournal journal;
  private final Intake intake;
  private final RejectedRows rejected;

  LoadsApi(LoadJournal journal, Intake intake, RejectedRows rejected) {
    this.journal = journal;
    this.intake = intake;
    this.rejected = rejected;
  }

  @Operation(summary = "The latest loads, the newest first")
  @GetMapping
  List<Summary> all() {
    return journal.newest().stream().map(Summary::of).toList();
  }

  @Operation(summary = "A load with its counts and its first rejected rows")
  @GetMapping("/{key}")
  Details one(@PathVariable String key) {
    var load = journal.get(key);
    return new Details(Summary.of(load), load.numbers(), rejected.first(load));
  }

  @Operation(summary = "Loads files, which wait for their turn")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Accepted> send(
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam @Nullable String mapping,
      @RequestParam @Nullable String encoding,
      Principal admin) {
    return accepted(intake.send(files, mapping, encoding, admin.getName()));
  }

  /** Loads the files of a load that ended early once more, as a load of its own. */
  @Operation(summary = "Loads the files of a load that ended early once more")
  @PostMapping("/{key}/again")
  ResponseEntity<Accepted> again(@PathVariable String key, Principal admin) {
    return accepted(intake.again(journal.get(key), admin.getName()));
  }

  private static ResponseEntity<Accepted> accepted(String key) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/loads/" + key))
        .body(new Accepted(key, LoadStatus.WAITING));
  }
}
