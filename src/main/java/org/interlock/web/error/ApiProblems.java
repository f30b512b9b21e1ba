package org.interlock.web.error;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.UncheckedIOException;
import org.interlock.alignment.traffic.QuestionWithdrawn;
import org.interlock.alignment.traffic.TooManyQuestions;
import org.interlock.graph.DiskFull;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.StoreUnavailable;
import org.interlock.graph.UnknownKey;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Tells a program what went wrong, as {@code application/problem+json} (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

  @ExceptionHandler
  ProblemDetail unknown(UnknownKey unknown) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
    problem.setProperty("kind", unknown.kind());
    problem.setProperty("key", unknown.key());
    return problem;
  }

  @ExceptionHandler({
    InvalidInput.class,
    BindException.class,
    ConstraintViolationException.class,
    HandlerMethodValidationException.class,
    HttpMessageNotReadableException.class,
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class,
    MissingServletRequestPartException.class
  })
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  ProblemDetail invalid(Exception refused) {
    var invalid = RequestErrors.about(refused);
    var problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, inWords(invalid));
    problem.setProperty("errors", invalid.problems());
    if (invalid.total() > invalid.problems().size()) {
      problem.setProperty("total", invalid.total());
    }
    return problem;
  }

  private static String inWords(InvalidInput invalid) {
    var errors = invalid.problems();
    if (errors.size() == 1) {
      return errors.getFirst().field() + ": " + errors.getFirst().message();
    }
    var more = invalid.total() - errors.size();
    return "%d fields are not valid%s."
        .formatted(
            invalid.total(),
            more == 0
                ? ""
                : "; here are the first %d, and %,d more".formatted(errors.size(), more));
  }

  @ExceptionHandler({
    HttpMediaTypeNotSupportedException.class,
    HttpMediaTypeNotAcceptableException.class,
    ErrorResponseException.class
  })
  ResponseEntity<ProblemDetail> refused(Exception refused) {
    var response = (ErrorResponse) refused;
    return ResponseEntity.status(response.getStatusCode())
        .headers(response.getHeaders())
        .body(response.getBody());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(TooManyQuestions busy) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(busy.seconds()))
        .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, busy.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<Void> nobodyWaits(QuestionWithdrawn withdrawn) {
    return ResponseEntity.status(PageProblems.CLIENT_CLOSED_REQUEST).build();
  }

  /** A problem for an outage; rethrown is what turns out to be a fault, for {@link Failures}. */
  @ExceptionHandler({
    Neo4jException.class,
    DataAccessException.class,
    StoreUnavailable.class,
    DiskFull.class,
    UncheckedIOException.class,
    OutOfMemoryError.class
  })
  ProblemDetail out(Throwable failure, HttpServletResponse response) throws Throwable {
    var outage = Outage.behind(failure).orElseThrow(() -> failure).announced(response);
    LOG.error("{}: {}", outage, failure.getMessage());
    return ProblemDetail.forStatusAndDetail(outage.status(), outage.sentence());
  }
}
