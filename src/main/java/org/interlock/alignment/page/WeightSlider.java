package org.interlock.alignment.page;

/**
 * A weight that can be changed.
 *
 * @param value as typed
 * @param usual as in the settings
 * @param most how far the slider goes
 */
public record WeightSlider(String name, String value, int usual, int most) {

  private static final int MOST = 400;

  static WeightSlider of(String name, String value, int usual) {
    var points = value.matches("\\d{1,5}") ? Integer.parseInt(value) : usual;
    return new WeightSlider(name, value, usual, Math.max(MOST, Math.max(points, 2 * usual)));
  }

  public boolean changed() {
    return !value.equals(String.valueOf(usual));
  }
}
