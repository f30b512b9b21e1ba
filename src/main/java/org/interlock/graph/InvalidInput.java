package org.interlock.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a user or a program asked for can't be: HTTP 422 with the fields named. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class InvalidInput extends RuntimeException {

  /** How many problems are told; of more only the number, so that no answer grows without end. */
  public static final int MOST = 100;

  /**
   * One thing that is wrong; both texts are cut where they are too long to be read.
   *
   * @param field where, as the sender named it: {@code needs[2].capability}
   * @param message what is wrong and what to do, one sentence
   */
  public record Problem(String field, String message) {

    private static final int LONGEST_FIELD = 120;
    private static final int LONGEST_MESSAGE = 1000;

    public Problem {
      field = shortened(field, LONGEST_FIELD);
      message = shortened(message, LONGEST_MESSAGE);
    }
  }

  private final List<Problem> problems;
  private final int total;

  public InvalidInput(List<Problem> problems) {
    this(problems, problems.size());
  }

  /**
   * @param total how many problems there are, if not all are known
   */
  public InvalidInput(List<Problem> problems, int total) {
    super(
        problems.stream()
            .limit(MOST)
            .map(problem -> problem.field() + ": " + problem.message())
            .collect(Collectors.joining("; ")));
    this.problems = problems.stream().limit(MOST).toList();
    this.total = total;
  }

  public InvalidInput(String field, String message) {
    this(List.of(new Problem(field, message)));
  }

  /** The first of them, at most {@link #MOST}. */
  public List<Problem> problems() {
    return problems;
  }

  /** How many there are. */
  public int total() {
    return total;
  }

  /** A text of at most that length, and a sign if something was left out. */
  public static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }
}
