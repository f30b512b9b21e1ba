package org.interlock.loading.source;

/** A row, or a part of one, can't be used: the column, its value and the reason. */
public final class Unusable extends Exception {

  private final String column;
  private final String value;

  public Unusable(String column, String value, String reason) {
    super(reason, null, false, false);
    this.column = column;
    this.value = value;
  }

  String column() {
    return column;
  }

  String value() {
    return value;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
