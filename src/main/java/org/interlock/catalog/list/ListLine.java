package org.interlock.catalog.list;

import java.util.Map;
import org.interlock.catalog.ProfileAddress;

/**
 * One record in a list.
 *
 * @param home whether it is one of "us"
 * @param cells by the name of their column; what is absent is empty
 */
public record ListLine(
    String label, String key, String name, boolean home, Map<String, ListCell> cells) {

  public String address() {
    return ProfileAddress.of(label, key).orElseThrow();
  }

  public ListCell cell(String column) {
    return cells.getOrDefault(column, ListCell.EMPTY);
  }
}
