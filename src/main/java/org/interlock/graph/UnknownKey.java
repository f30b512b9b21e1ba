package org.interlock.graph;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is nothing of this kind with this key: HTTP 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownKey extends RuntimeException {

  private static final int LONGEST = 200;

  private final String kind;
  private final String key;

  /**
   * @param kind what was looked for, in the words of the screens: {@code organization}
   * @param key the key that nothing has
   */
  public UnknownKey(String kind, String key) {
    var readable = InvalidInput.shortened(key, LONGEST).replaceAll("\\p{Cntrl}", "�");
    super("There is no %s with the key “%s”.".formatted(kind, readable));
    this.kind = kind;
    this.key = readable;
  }

  public String kind() {
    return kind;
  }

  public String key() {
    return key;
  }
}
