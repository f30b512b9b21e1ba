package org.interlock.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * The last word on whatever no page or API method answered: unknown addresses, outages that a
 * filter met, and real faults.
 */
@Controller
class Failures implements ErrorController {

  /** Who may do what was refused, if that is why. */
  private static final String REFUSAL = "refusal";

  private static final int LONGEST_ADDRESS = 200;

  /** A page, or a problem if the address belongs to the API. */
  @RequestMapping("${spring.web.error.path:/error}")
  Object failed(HttpServletRequest request, HttpServletResponse response) {
    var outage = Optional.ofNullable((Outage) request.getAttribute(Outage.ATTRIBUTE));
    outage.ifPresent(found -> found.announced(response));
    var status = outage.map(Outage::status).orElseGet(() -> statusOf(request));
    var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (address instanceof String path && path.startsWith(request.getContextPath() + "/api/")) {
      return problem(status, outage.map(Outage::sentence).orElseGet(() -> sentence(status)), path);
    }
    var model =
        new HashMap<String, Object>(Map.of("status", status.value(), "about", aboutOf(status)));
    outage.ifPresent(found -> model.put("outage", found));
    Optional.ofNullable(request.getAttribute(REFUSAL))
        .ifPresent(whoMay -> model.put(REFUSAL, whoMay));
    return new ModelAndView(pageFor(status, String.valueOf(address)), model, status);
  }

  private static HttpStatus statusOf(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String sentence, String path) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    if (path.length() <= LONGEST_ADDRESS) {
      problem.setInstance(
          URI.create(
              UriUtils.encodePath(
                  UriUtils.decode(path, java.nio.charset.StandardCharsets.UTF_8), "UTF-8")));
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static String sentence(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "There is nothing at this address; /api/docs describes what there is.";
      case METHOD_NOT_ALLOWED -> "This address does not take this method; see the header Allow.";
      case UNSUPPORTED_MEDIA_TYPE -> "Send the body as application/json.";
      case NOT_ACCEPTABLE -> "This address answers with application/json.";
      case FORBIDDEN -> "Your role does not allow this.";
      case BAD_REQUEST -> "This request can't be understood: its address or its body is malformed.";
      case REQUEST_TIMEOUT -> "The body came too slowly; send it again.";
      case CONTENT_TOO_LARGE -> "The body is too large for this address.";
      default ->
          status.is5xxServerError()
              ? "Something went wrong in Interlock; the log of the server says more."
              : status.getReasonPhrase() + ".";
    };
  }

  private static String pageFor(HttpStatus status, String address) {
    return switch (status) {
      case FORBIDDEN -> "error/403";
      case NOT_FOUND -> "error/404";
      case UNPROCESSABLE_CONTENT -> "error/422";
      case CONTENT_TOO_LARGE -> address.endsWith("/loads") ? "error/413" : "error/4xx";
      default -> status.is5xxServerError() ? "error/5xx" : "error/4xx";
    };
  }

  /** Which of the texts about what can't be says what happened. */
  private static String aboutOf(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST, REQUEST_TIMEOUT, CONTENT_TOO_LARGE -> String.valueOf(status.value());
      default -> "4xx";
    };
  }
}
