package org.interlock.alignment.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.answer.Alignment.OpenNeed;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.names.Names;
import org.interlock.graph.SpreadsheetFormulas;
import org.jspecify.annotations.Nullable;

/**
 * One flat table of all ensembles of an answer: a row per need, joint and partner, told apart by
 * {@code kind}. The points of the rows of one ensemble add up to its cost, so that a spreadsheet
 * can filter, pivot and sum them.
 *
 * <p>UTF-8 with a byte order mark, without which Excel takes it for the code page of its country;
 * commas and CRLF (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe
 * in front; numbers are numbers.
 */
public final class AlignmentCsv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private enum Column {
    ENSEMBLE,
    KIND,
    NEED_KEY,
    NEED,
    PRIORITY,
    OFFERING_KEY,
    OFFERING,
    ORGANIZATION_KEY,
    ORGANIZATION,
    REQUIRES_KEY,
    REQUIRES,
    MET_BY_KEY,
    MET_BY,
    PROVIDES_KEY,
    PROVIDES,
    DISTANCE,
    LEVEL,
    FIT,
    CONNECTOR_KEY,
    CONNECTOR,
    VERIFIED,
    WARMTH,
    WAY_IN,
    TRUST,
    OBJECTIVE,
    POINTS;

    String header() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Names names;
  private final StringWriter text = new StringWriter();
  private final CsvWriter csv =
      CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(text);

  private AlignmentCsv(Names names) {
    this.names = names;
  }

  public static byte[] of(Alignment alignment, Names names) {
    return new AlignmentCsv(names).written(alignment).getBytes(StandardCharsets.UTF_8);
  }

  private String written(Alignment alignment) {
    text.append(BYTE_ORDER_MARK);
    csv.writeRecord(Arrays.stream(Column.values()).map(Column::header).toList());
    var number = 0;
    for (var ensemble : alignment.ensembles()) {
      write(++number, ensemble);
    }
    return text.toString();
  }

  private void write(int number, Ensemble ensemble) {
    ensemble.fits().forEach(fit -> write(row(number, "FIT", fit.points()).fit(fit)));
    ensemble.open().forEach(open -> write(row(number, "OPEN", open.points()).open(open)));
    ensemble.joints().forEach(joint -> write(row(number, "JOINT", joint.points()).joint(joint)));
    ensemble
        .partners()
        .forEach(partner -> write(row(number, "PARTNER", partner.points()).partner(partner)));
  }

  private Row row(int ensemble, String kind, long points) {
    return new Row()
        .with(Column.ENSEMBLE, ensemble)
        .with(Column.KIND, kind)
        .with(Column.POINTS, points);
  }

  private void write(Row row) {
    csv.writeRecord(row.cells());
  }

  /** One row; what is not put in stays empty. */
  private final class Row {

    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    List<String> cells() {
      return Arrays.stream(Column.values()).map(column -> cells.getOrDefault(column, "")).toList();
    }

    Row with(Column column, @Nullable Object value) {
      if (value != null) {
        cells.put(
            column,
            value instanceof String words ? SpreadsheetFormulas.harmless(words) : value.toString());
      }
      return this;
    }

    Row fit(Fit fit) {
      return need(fit.need(), fit.capability(), fit.priority().name())
          .offering(fit.offering())
          .with(Column.ORGANIZATION_KEY, fit.organization())
          .with(Column.ORGANIZATION, names.organization(fit.organization()))
          .with(Column.PROVIDES_KEY, fit.provided())
          .with(Column.PROVIDES, names.capability(fit.provided()))
          .with(Column.DISTANCE, fit.distance())
          .with(Column.LEVEL, fit.level())
          .with(Column.FIT, fit.fit())
          .connector(fit.connector(), fit.verified());
    }

    Row open(OpenNeed open) {
      return need(open.need(), open.capability(), open.priority().name());
    }

    Row joint(Joint joint) {
      return offering(joint.offering())
          .with(Column.ORGANIZATION_KEY, names.owner(joint.offering()))
          .with(Column.ORGANIZATION, names.ownerName(joint.offering()))
          .with(Column.REQUIRES_KEY, joint.requires())
          .with(Column.REQUIRES, names.capability(joint.requires()))
          .with(Column.MET_BY_KEY, joint.by())
          .with(Column.MET_BY, names.offering(joint.by()))
          .connector(joint.connector(), joint.verified());
    }

    Row partner(Partner partner) {
      return with(Column.ORGANIZATION_KEY, partner.organization())
          .with(Column.ORGANIZATION, names.organization(partner.organization()))
          .with(Column.WARMTH, partner.warmth())
          .with(
              Column.WAY_IN,
              String.join(" → ", partner.path().stream().map(names::person).toList()))
          .with(Column.TRUST, partner.trust())
          .with(Column.OBJECTIVE, partner.objective());
    }

    private Row need(String key, String capability, String priority) {
      return with(Column.NEED_KEY, key)
          .with(Column.NEED, names.need(key, capability))
          .with(Column.PRIORITY, priority);
    }

    private Row offering(String key) {
      return with(Column.OFFERING_KEY, key).with(Column.OFFERING, names.offering(key));
    }

    private Row connector(@Nullable String key, boolean verified) {
      return with(Column.CONNECTOR_KEY, key)
          .with(Column.CONNECTOR, key == null ? null : names.connector(key))
          .with(Column.VERIFIED, verified);
    }
  }
}
