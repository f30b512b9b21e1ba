package org.interlock.graph;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a user or a program asked for can't be: HTTP 422 with the fields named. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class InvalidInput extends RuntimeException {

  /**
   * One thing that is wrong.
   *
   * @param field where, as the sender named it: {@code needs[2].capability}
   * @param message what is wrong and what to do, one sentence
   */
  public record Problem(String field, String message) {}

  private final List<Problem> problems;

  public InvalidInput(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.field() + ": " + problem.message())
            .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  public InvalidInput(String field, String message) {
    this(List.of(new Problem(field, message)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
