package org.interlock.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a user stands to a record.
 *
 * @param me the key of the person that the user is
 * @param meName what that person is called
 * @param owners who answers for the record, by name
 * @param followers how many users follow it
 */
public record Standing(
    @Nullable String me,
    @Nullable String meName,
    boolean owns,
    boolean follows,
    List<Owner> owners,
    long followers) {

  /** A user who answers for a record. */
  public record Owner(String key, String name) {}
}
