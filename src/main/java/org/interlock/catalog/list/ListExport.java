package org.interlock.catalog.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interlock.catalog.sheet.SheetFormat;
import org.interlock.catalog.sheet.SheetWriter;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Rows of a list as a file: those that were ticked, a page, or all that match. The columns are the
 * key, the name and those that are shown, each amount with its currency beside it. Rows are read
 * and written some at a time, so that no file is ever held whole.
 */
@Component
public class ListExport {

  /** The most rows of a file; one that was cut says so in its last row. */
  static final int MOST = 100_000;

  private static final int AT_ONCE = 1_000;

  private final RecordLists lists;
  private final MessageSource texts;
  private final Clock clock;

  ListExport(RecordLists lists, MessageSource texts, Clock clock) {
    this.lists = lists;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Writes a file into an answer.
   *
   * @param parameters those of the view; {@code format}; {@code select} for each row that is
   *     ticked, {@code all=page} or {@code all=match}. Nothing selected is all that match.
   * @throws InvalidInput if one can't be
   */
  public void write(
      RecordList list, MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    var format = format(parameters.getFirst("format"));
    var question = ListQuestion.of(list.shape(), parameters);
    var selection = lists.selected(list, question, parameters, MOST);
    response.setContentType(format.type());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(
                "%s-%s.%s".formatted(list.shape().name(), LocalDate.now(clock), format.ending()))
            .build()
            .toString());
    try (var sheet = format.begin(text(list.shape().name()), response.getOutputStream())) {
      write(list, question, selection, sheet);
    }
  }

  private static SheetFormat format(@Nullable String asked) {
    return SheetFormat.of(asked).orElseThrow(() -> new InvalidInput("format", "Use csv or xlsx."));
  }

  private void write(
      RecordList list, ListQuestion question, RecordLists.Selection selection, SheetWriter sheet)
      throws IOException {
    var columns =
        list.shape().columns().stream()
            .filter(column -> question.columns().contains(column.name()))
            .toList();
    sheet.heads(heads(columns));
    var keys = selection.keys();
    for (var from = 0; from < keys.size(); from += AT_ONCE) {
      var some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
      for (var line : RecordLists.lines(list, some)) {
        sheet.row(values(line, columns));
      }
    }
    if (selection.isCut()) {
      sheet.row(List.of(text("cut", keys.size())));
    }
  }

  private List<String> heads(List<ListColumn> columns) {
    var heads = new ArrayList<>(List.of(text("column.key"), text("column.name")));
    for (var column : columns) {
      heads.add(text("column." + column.name()));
      if (column.kind() == ListColumn.Kind.AMOUNT) {
        heads.add(text("column.currency"));
      }
    }
    return heads;
  }

  private static List<Object> values(ListLine line, List<ListColumn> columns) {
    var values = new ArrayList<Object>(List.of(line.key(), line.name()));
    for (var column : columns) {
      var cell = line.cell(column.name());
      values.add(cell.value() == null ? cell.text() : cell.value());
      if (column.kind() == ListColumn.Kind.AMOUNT) {
        values.add(cell.unit() == null ? "" : cell.unit());
      }
    }
    return values;
  }

  private String text(String key, Object... arguments) {
    return texts.getMessage("catalog.list." + key, arguments, Locale.ENGLISH);
  }
}
