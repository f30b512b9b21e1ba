package org.interlock.loading.jobs;

import java.nio.file.Path;
import java.util.Optional;
import org.interlock.graph.UnknownKey;
import org.interlock.loading.journal.LoadJournal;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files that a load wrote, to download. */
@Controller
class LoadFiles {

  private final LoadJournal journal;
  private final Uploads uploads;
  private final RejectedRows rejected;

  LoadFiles(LoadJournal journal, Uploads uploads, RejectedRows rejected) {
    this.journal = journal;
    this.uploads = uploads;
    this.rejected = rejected;
  }

  @GetMapping("/loads/{key}/rejects.csv")
  ResponseEntity<Resource> rejects(@PathVariable String key) {
    return download(
        rejected.file(journal.get(key)),
        "rejects of load",
        key,
        MediaType.valueOf("text/csv;charset=UTF-8"),
        ".csv");
  }

  @GetMapping("/loads/{key}/report.json")
  ResponseEntity<Resource> report(@PathVariable String key) {
    return download(
        rejected.report(journal.get(key), uploads.reports()),
        "report of load",
        key,
        MediaType.APPLICATION_JSON,
        ".json");
  }

  private static ResponseEntity<Resource> download(
      Optional<Path> file, String kind, String key, MediaType type, String ending) {
    var found = file.orElseThrow(() -> new UnknownKey(kind, key));
    var name = kind.substring(0, kind.indexOf(' ')) + "-" + key + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(new FileSystemResource(found));
  }
}
