package org.interlock.web.error;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Tells a person what went wrong, as a page with a way on. */
@ControllerAdvice(annotations = Controller.class)
class PageProblems {

  /** What proxies note when a client left before the answer; nobody sees it. */
  static final int CLIENT_CLOSED_REQUEST = 499;

  private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String unknown(UnknownKey unknown, Model model) {
    model.addAttribute("kind", unknown.kind());
    model.addAttribute("key", unknown.key());
    return "error/404";
  }

  @ExceptionHandler({
    InvalidInput.class,
    BindException.class,
    ConstraintViolationException.class,
    HandlerMethodValidationException.class,
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class,
    MissingServletRequestPartException.class
  })
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  String invalid(Exception refused, Model model) {
    var invalid = RequestErrors.about(refused);
    model.addAttribute("problems", invalid.problems());
    model.addAttribute("more", invalid.total() - invalid.problems().size());
    return "error/422";
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String busy(
      TooManyQuestions busy, HttpServletRequest asked, HttpServletResponse response, Model model) {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(busy.seconds()));
    model.addAttribute("again", again(asked));
    return "error/busy";
  }

  /** The same address, or where a form is filled in that was sent in vain. */
  private static String again(HttpServletRequest asked) {
    if (!asked.getMethod().equals("GET")) {
      return "/alignments";
    }
    var query = asked.getQueryString();
    return asked.getServletPath() + (query == null ? "" : "?" + query);
  }

  @ExceptionHandler
  ResponseEntity<Void> nobodyWaits(QuestionWithdrawn withdrawn) {
    return ResponseEntity.status(CLIENT_CLOSED_REQUEST).build();
  }

  /** A page for an outage; rethrown is what turns out to be a fault, for {@link Failures}. */
  @ExceptionHandler({
    Neo4jException.class,
    DataAccessException.class,
    StoreUnavailable.class,
    DiskFull.class,
    UncheckedIOException.class,
    OutOfMemoryError.class
  })
  String out(Throwable failure, HttpServletResponse response, Model model) throws Throwable {
    var outage = Outage.behind(failure).orElseThrow(() -> failure).announced(response);
    LOG.error("{}: {}", outage, failure.getMessage());
    response.setStatus(outage.status().value());
    model.addAttribute("status", outage.status().value());
    model.addAttribute("outage", outage);
    return "error/5xx";
  }
}
