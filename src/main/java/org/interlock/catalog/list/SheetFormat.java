package org.interlock.catalog.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What spreadsheets open. */
enum SheetFormat {
  CSV("csv", "text/csv;charset=UTF-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String ending;
  private final String type;

  SheetFormat(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  /** The format whose files end like this. */
  static Optional<SheetFormat> of(@Nullable String ending) {
    return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
  }

  String ending() {
    return ending;
  }

  String type() {
    return type;
  }

  SheetWriter begin(String title, OutputStream file) throws IOException {
    return switch (this) {
      case CSV -> new CsvSheet(file);
      case XLSX -> new ExcelSheet(title, file);
    };
  }
}
