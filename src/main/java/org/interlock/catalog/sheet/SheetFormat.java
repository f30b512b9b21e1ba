package org.interlock.catalog.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What spreadsheets open. */
public enum SheetFormat {
  CSV("csv", "text/csv;charset=UTF-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String ending;
  private final String type;

  SheetFormat(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  /** The format whose files end like this. */
  public static Optional<SheetFormat> of(@Nullable String ending) {
    return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
  }

  public String ending() {
    return ending;
  }

  /** The type of its files, as an answer says it. */
  public String type() {
    return type;
  }

  /** Begins a file of one sheet. */
  public SheetWriter begin(String title, OutputStream file) throws IOException {
    return switch (this) {
      case CSV -> new CsvSheet(file);
      case XLSX -> new ExcelSheet(title, file);
    };
  }
}
