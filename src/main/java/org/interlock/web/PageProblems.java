package org.interlock.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import org.interlock.alignment.TooManyQuestions;
import org.interlock.alignment.Withdrawn;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.UnknownKey;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
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
    var invalid = Complaints.about(refused);
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
  ResponseEntity<Void> nobodyWaits(Withdrawn withdrawn) {
    return ResponseEntity.status(CLIENT_CLOSED_REQUEST).build();
  }

  @ExceptionHandler({
    ServiceUnavailableException.class,
    SessionExpiredException.class,
    DiscoveryException.class,
    DataAccessResourceFailureException.class
  })
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String storeUnreachable(Exception outage, Model model) {
    LOG.error("The graph store does not answer: {}", outage.getMessage());
    model.addAttribute("status", HttpStatus.SERVICE_UNAVAILABLE.value());
    return "error/5xx";
  }
}
