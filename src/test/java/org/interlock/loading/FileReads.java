package org.interlock.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** The reads of files while something runs, as the virtual machine records them. */
public final class FileReads {

  private static final String EVENT = "jdk.FileRead";

  /** What may fail with an exception. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  private FileReads() {}

  /** How many bytes were read of each file by its name, wherever it stood. */
  public static Map<String, Long> during(Work work) throws Exception {
    var file = Files.createTempFile("reads", ".jfr");
    try (var recording = new Recording()) {
      recording.enable(EVENT).withThreshold(Duration.ZERO).withoutStackTrace();
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
      return bytes(file);
    } finally {
      Files.delete(file);
    }
  }

  private static Map<String, Long> bytes(Path recording) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(event -> event.getEventType().getName().equals(EVENT))
        .filter(event -> event.getString("path") != null && event.getLong("bytesRead") > 0)
        .collect(
            Collectors.groupingBy(
                event -> String.valueOf(Path.of(event.getString("path")).getFileName()),
                TreeMap::new,
                Collectors.summingLong(event -> event.getLong("bytesRead"))));
  }
}
