package org.interlock.catalog;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.interlock.graph.Countries;
import org.interlock.graph.Keys;
import org.interlock.graph.model.ValueType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns values of the graph into words and numbers to read; templates call it {@code @words}. */
@Component("words")
public class DisplayText {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

  private final Clock clock;

  DisplayText(Clock clock) {
    this.clock = clock;
  }

  /**
   * A word of the model's lists: {@code WALKED_AWAY} gives {@code Walked away}; what is absent
   * gives nothing. What users have words of their own for (a stage, a kind of organization) is
   * shown as it was loaded.
   */
  public String of(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return "";
    }
    var words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** A value as its type in the graph model is read: the count {@code 1250} gives {@code 1,250}. */
  public String of(ValueType type, Object value) {
    return switch (value) {
      case List<?> lines -> lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
      case Boolean yes -> yes ? "Yes" : "No";
      case Long count -> number(count, 0, "");
      case Double number -> type.isNumber() ? money(number, null) : number(number, 2, "");
      case ZonedDateTime moment -> time(moment);
      default ->
          switch (type.name()) {
            case "words" -> of(value.toString());
            case "country" -> country(value.toString());
            default -> value.toString();
          };
    };
  }

  /** {@code 5753} gives {@code 5,753}. */
  public String count(@Nullable Long count) {
    return count == null ? "" : number(count, 0, "");
  }

  /** The English name of a country. */
  public String country(String code) {
    return Countries.name(code);
  }

  /** A key as the id of an element. */
  public String id(@Nullable String key) {
    return key == null ? "" : Keys.id(key);
  }

  /** {@code 14200000, SEK} gives {@code 14.2 M SEK}; {@code 1250.5, EUR} {@code 1,250.5 EUR}. */
  public String money(@Nullable Double value, @Nullable String currency) {
    if (value == null) {
      return "";
    }
    var size = Math.abs(value);
    var amount = size < 1e6 ? number(value, size < 1e5 ? 2 : 0, "") : number(value / 1e6, 1, " M");
    return currency == null ? amount : amount + " " + currency;
  }

  /**
   * {@code 2015-05-22, 2019-01-31} gives {@code 2015–2019}; without an end {@code since 2015}, or
   * {@code from 2031} if that is still to come.
   */
  public String years(@Nullable String since, @Nullable String until) {
    var from = year(since);
    var to = year(until);
    if (to.isEmpty()) {
      return from.isEmpty() ? "" : (isToCome(since) ? "from " : "since ") + from;
    }
    return from.isEmpty() ? "until " + to : from.equals(to) ? from : from + "–" + to;
  }

  /** A moment in the zone of the server, which it names: {@code 2026-11-22 14:05 UTC}. */
  public String time(@Nullable TemporalAccessor moment) {
    return moment == null ? "" : MINUTE.format(Instant.from(moment).atZone(clock.getZone()));
  }

  private boolean isToCome(@Nullable String date) {
    return date != null && date.compareTo(LocalDate.now(clock).toString()) > 0;
  }

  private static String year(@Nullable String date) {
    return date == null || date.length() < 4 ? "" : date.substring(0, 4);
  }

  private static String number(double value, int digits, String unit) {
    var format = NumberFormat.getInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(value)) + unit;
  }
}
