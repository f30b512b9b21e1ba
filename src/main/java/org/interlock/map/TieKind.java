package org.interlock.map;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.interlock.graph.InvalidInput;

/** The kinds of ties that a map shows, in the order in which they decide a neighbour's place. */
enum TieKind {
  SUPPLIES("supplies", "SUPPLIES", true),
  PARTNERS("partners", "PARTNERS_WITH", false),
  PART_OF("part-of", "PART_OF", true),
  COMPETES("competes", "COMPETES_WITH", false),
  CONFLICTS("conflicts", "CONFLICTS_WITH", false),
  DEALS("deals", "SHARES_DEALS", false);

  private final String code;
  private final String type;
  private final boolean directed;

  TieKind(String code, String type, boolean directed) {
    this.code = code;
    this.type = type;
    this.directed = directed;
  }

  /** The word in addresses, style sheets and messages. */
  public String code() {
    return code;
  }

  /** The type of relationship; deals shared have none of their own. */
  public String type() {
    return type;
  }

  public boolean directed() {
    return directed;
  }

  static TieKind coded(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "ties", "“%s” is no kind of tie; there are %s.".formatted(code, codes())));
  }

  static TieKind typed(String type) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.equals(type))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type));
  }

  private static String codes() {
    return Arrays.stream(values()).map(TieKind::code).collect(Collectors.joining(", "));
  }

  static List<TieKind> all() {
    return List.of(values());
  }
}
