package org.interlock.alignment.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.interlock.graph.Keys;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that the browser keeps instead of showing it. */
public final class Download {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final int LONGEST = 60;

  private Download() {}

  public static ResponseEntity<byte[]> csv(String title, LocalDate on, byte[] content) {
    return file(title, on, "csv", CSV, content);
  }

  public static ResponseEntity<byte[]> json(String title, LocalDate on, String content) {
    return file(
        title, on, "json", MediaType.APPLICATION_JSON, content.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> file(
      String title, LocalDate on, String ending, MediaType type, byte[] content) {
    var name = "%s-%s.%s".formatted(slug(title), on, ending);
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  /** Letters and digits only, whatever the title has. */
  private static String slug(String title) {
    var slug = Keys.slug(title);
    var end = slug.offsetByCodePoints(0, Math.min(LONGEST, slug.codePointCount(0, slug.length())));
    return slug.isEmpty() ? "alignment" : slug.substring(0, end).replaceAll("-$", "");
  }
}
