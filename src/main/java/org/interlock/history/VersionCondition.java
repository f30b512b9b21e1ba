package org.interlock.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The versions of a record that a program means, as the header If-Match has them: {@code "3"}, or
 * {@code *} for whichever it has. Without one a program might undo what it never saw.
 */
public record VersionCondition(List<ETag> tags) {

  public VersionCondition {
    tags = List.copyOf(tags);
  }

  /**
   * @throws ResponseStatusException if the header is missing: HTTP 428
   */
  public static VersionCondition of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ResponseStatusException(
          HttpStatus.PRECONDITION_REQUIRED,
          "Name the version that is meant in the header If-Match, as the header ETag gave it.");
    }
    return new VersionCondition(ETag.parse(ifMatch));
  }

  /**
   * @param version that the record has now
   * @throws StaleVersion if another one is meant
   */
  public void require(long version) {
    if (tags.stream().noneMatch(tag -> means(tag, version))) {
      throw new StaleVersion(version);
    }
  }

  private static boolean means(ETag tag, long version) {
    return tag.isWildcard() || !tag.weak() && tag.tag().equals(String.valueOf(version));
  }
}
