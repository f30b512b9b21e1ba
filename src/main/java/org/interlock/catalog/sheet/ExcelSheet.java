package org.interlock.catalog.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.interlock.graph.SpreadsheetFormulas;

/**
 * An Excel workbook of one sheet whose first row stays in sight. Texts are cells of text, which no
 * spreadsheet runs; they get the apostrophe of {@link CsvSheet} all the same, for people save
 * workbooks as CSV. Rows leave the memory as they are written.
 */
final class ExcelSheet implements SheetWriter {

  private static final int LONGEST = 32_000;
  private static final int AT_ONCE = 1_000;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int next;

  ExcelSheet(String title, OutputStream file) {
    workbook = new Workbook(file, "Interlock", null);
    sheet = workbook.newWorksheet(title);
    sheet.freezePane(0, 1);
  }

  @Override
  public void heads(List<String> heads) throws IOException {
    row(heads);
    sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
  }

  @Override
  public void row(List<?> values) throws IOException {
    for (var column = 0; column < values.size(); column++) {
      put(column, values.get(column));
    }
    next++;
    if (next % AT_ONCE == 0) {
      sheet.flush();
    }
  }

  private void put(int column, Object value) {
    switch (value) {
      case Number number -> sheet.value(next, column, number);
      case LocalDate day -> {
        sheet.value(next, column, day);
        sheet.style(next, column).format("yyyy-mm-dd").set();
      }
      default -> {
        var text = SpreadsheetFormulas.harmless(value.toString());
        sheet.inlineString(next, column, text.substring(0, Math.min(text.length(), LONGEST)));
      }
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
