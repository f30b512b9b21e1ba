package org.interlock.edit.api;

import java.util.Map;

/**
 * What the description shows of edits of one kind of records, from the demo.
 *
 * @param key of a record
 * @param made what makes a new one
 * @param body what replaces the fields of the record
 * @param parts by the word in the address
 */
record EditExample(
    String key, Map<String, Object> made, Map<String, Object> body, Map<String, Part> parts) {

  /**
   * A part of the record.
   *
   * @param part its key in the record
   */
  record Part(String part, Map<String, Object> body) {}
}
