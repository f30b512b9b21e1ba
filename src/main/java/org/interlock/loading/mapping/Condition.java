package org.interlock.loading.mapping;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When a rule applies: each column matches one of its patterns ({@code *} stands for anything), and
 * no forbidden one does. An absent value matches nothing.
 */
public record Condition(Map<String, List<Pattern>> when, Map<String, List<Pattern>> unless) {

  static final Condition ALWAYS = new Condition(Map.of(), Map.of());

  public boolean holds(RowValues values) {
    return when.entrySet().stream().allMatch(e -> matches(e, values))
        && unless.entrySet().stream().noneMatch(e -> matches(e, values));
  }

  private static boolean matches(Map.Entry<String, List<Pattern>> wanted, RowValues values) {
    var value = values.at(wanted.getKey());
    return value != null && wanted.getValue().stream().anyMatch(p -> p.matcher(value).matches());
  }

  /** Matched in linear time, however many stars there are. */
  static Pattern pattern(String text) {
    var parts = Arrays.stream(text.split("\\*+", -1)).map(Pattern::quote);
    return Pattern.compile(
        parts.collect(Collectors.joining(".*")), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
