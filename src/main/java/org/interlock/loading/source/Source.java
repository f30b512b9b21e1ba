package org.interlock.loading.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A file of rows that was checked and can be read from its beginning. */
public interface Source {

  /** The file's name, as reports and provenance show it. */
  String file();

  /** Its columns in order; for a nested source those that occur. */
  List<String> columns();

  /** How many rows it has. */
  long rows();

  /** A sentence on how it was read, for the report, if there is something to tell. */
  Optional<String> note();

  /** Reads all rows; those that are broken go to {@code rejects}. */
  void read(Consumer<Row> rows, Rejects rejects);
}
