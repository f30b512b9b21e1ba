package org.interlock.catalog.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes the rows of a sheet, one after the other. */
public interface SheetWriter extends Closeable {

  void heads(List<String> heads) throws IOException;

  /** A row of texts, numbers and days. */
  void row(List<?> values) throws IOException;
}
