package org.interlock.catalog.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.interlock.graph.SpreadsheetFormulas;

/**
 * A CSV file: UTF-8 with a byte order mark, without which Excel takes it for the code page of its
 * country; commas and CRLF (RFC 4180). A text that a spreadsheet would run as a formula gets an
 * apostrophe in front; numbers are numbers.
 */
final class CsvSheet implements SheetWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvWriter csv;

  CsvSheet(OutputStream file) throws IOException {
    Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
    text.append(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
  }

  @Override
  public void heads(List<String> heads) {
    csv.writeRecord(heads);
  }

  @Override
  public void row(List<?> values) {
    csv.writeRecord(values.stream().map(CsvSheet::cell).toList());
  }

  private static String cell(Object value) {
    return switch (value) {
      case Double number -> BigDecimal.valueOf(number).toPlainString().replaceFirst("\\.0$", "");
      case Number number -> number.toString();
      default -> SpreadsheetFormulas.harmless(value.toString());
    };
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
