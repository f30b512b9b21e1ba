package org.interlock.edit;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.interlock.edit.reference.Link;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;

/** The key of a relationship inside its record: what tells it from others, joined by colons. */
public final class PartKey {

  private PartKey() {}

  /** Of the record at the other end and the properties that are the identity, in that order. */
  public static String of(@Nullable Object... identity) {
    return Arrays.stream(identity).map(PartKey::text).collect(Collectors.joining(":"));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Reference reference -> reference.key();
      case Link link -> link.to().key();
      default -> value.toString();
    };
  }
}
