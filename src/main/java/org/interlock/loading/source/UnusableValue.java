package org.interlock.loading.source;

/**
 * A value that can't be used, with its column and the reason; it spoils its row, or a part of it.
 */
public final class UnusableValue extends Exception {

  private final String column;
  private final String value;

  public UnusableValue(String column, String value, String reason) {
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
