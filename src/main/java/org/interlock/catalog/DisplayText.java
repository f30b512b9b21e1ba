package org.interlock.catalog;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns values of the graph into words and numbers to read; templates call it {@code @words}. */
@Component("words")
public class DisplayText {

  /** {@code WALKED_AWAY} gives {@code Walked away}; what is absent gives nothing. */
  public String of(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return "";
    }
    var words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** {@code 14200000, SEK} gives {@code 14.2 M SEK}. */
  public String money(@Nullable Double value, @Nullable String currency) {
    if (value == null) {
      return "";
    }
    var amount = Math.abs(value) < 1e6 ? number(value, 0, "") : number(value / 1e6, 1, " M");
    return currency == null ? amount : amount + " " + currency;
  }

  /** {@code 2015-05-22, 2019-01-31} gives {@code 2015–2019}; without an end {@code since 2015}. */
  public String years(@Nullable String since, @Nullable String until) {
    var from = year(since);
    var to = year(until);
    if (to.isEmpty()) {
      return from.isEmpty() ? "" : "since " + from;
    }
    return from.isEmpty() ? "until " + to : from.equals(to) ? from : from + "–" + to;
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
