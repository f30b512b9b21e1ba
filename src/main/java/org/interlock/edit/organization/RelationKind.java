package org.interlock.edit.organization;

import java.util.Arrays;
import java.util.List;

/** How an organization is related to another one, seen from the first. */
enum RelationKind {
  SUPPLIES("SUPPLIES", true, false),
  SUPPLIED_BY("SUPPLIES", false, false),
  PARTNERS_WITH("PARTNERS_WITH", true, true),
  COMPETES_WITH("COMPETES_WITH", true, true),
  CONFLICTS_WITH("CONFLICTS_WITH", true, true),
  PART_OF("PART_OF", true, false),
  HAS_PART("PART_OF", false, false);

  private final String type;
  private final boolean outgoing;
  private final boolean undirected;

  RelationKind(String type, boolean outgoing, boolean undirected) {
    this.type = type;
    this.outgoing = outgoing;
    this.undirected = undirected;
  }

  static RelationKind of(String type, boolean outgoing) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.equals(type) && (kind.undirected || kind.outgoing == outgoing))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type));
  }

  static List<String> types() {
    return Arrays.stream(values()).map(RelationKind::type).distinct().toList();
  }

  /** That of the relationship. */
  String type() {
    return type;
  }

  /** Whether the relationship begins at the organization from which it is seen. */
  boolean isOutgoing() {
    return outgoing;
  }

  /** The same relation, seen from the other organization. */
  RelationKind seenFromOther() {
    return undirected ? this : of(type, !outgoing);
  }

  boolean isSupply() {
    return type.equals("SUPPLIES");
  }

  boolean isWhole() {
    return type.equals("PART_OF");
  }
}
