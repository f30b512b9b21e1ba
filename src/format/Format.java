import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks (check) or writes (write) the format of all Java files below a folder. */
public class Format {
  public static void main(String[] args) throws Exception {
    var write = args[0].equals("write");
    var unformatted = 0;
    for (var file : javaFilesBelow(Path.of(args[1]))) {
      var source = Files.readString(file);
      var formatted = new Formatter().formatSourceAndFixImports(source);
      if (formatted.equals(source)) continue;
      if (write) Files.writeString(file, formatted);
      else System.err.println("not formatted: " + file);
      unformatted++;
    }
    if (unformatted > 0 && !write) {
      System.err.println("Format them with: ./mvnw initialize -Dformat=write");
      System.exit(1);
    }
  }

  private static Iterable<Path> javaFilesBelow(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
