package org.interlock.map;

import java.util.Arrays;
import java.util.List;

/** Where a neighbour stands around the centre, in the order in which its ties decide its place. */
enum Sector {
  SUPPLIER(TieKind.SUPPLIES, Side.LEFT, true),
  CUSTOMER(TieKind.SUPPLIES, Side.RIGHT, false),
  WHOLE(TieKind.PART_OF, Side.LEFT, false),
  PART(TieKind.PART_OF, Side.LEFT, true),
  PARTNER(TieKind.PARTNERS, Side.LEFT, false),
  CONFLICT(TieKind.CONFLICTS, Side.RIGHT, false),
  COMPETITOR(TieKind.COMPETES, Side.RIGHT, false),
  DEALS(TieKind.DEALS, Side.RIGHT, false);

  /** The half of the picture. */
  enum Side {
    LEFT,
    RIGHT
  }

  private final TieKind kind;
  private final Side side;
  private final boolean inward;

  Sector(TieKind kind, Side side, boolean inward) {
    this.kind = kind;
    this.side = side;
    this.inward = inward;
  }

  public TieKind kind() {
    return kind;
  }

  Side side() {
    return side;
  }

  /** Whether the tie goes from the neighbour to the centre. */
  boolean inward() {
    return inward;
  }

  /** The word in messages. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static List<Sector> of(List<TieKind> kinds) {
    return Arrays.stream(values()).filter(sector -> kinds.contains(sector.kind)).toList();
  }
}
