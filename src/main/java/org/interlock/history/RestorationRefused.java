package org.interlock.history;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Something can't be restored, as a program is told: HTTP 409. */
public class RestorationRefused extends ResponseStatusException {

  public RestorationRefused(Hindrance why, MessageSource messages) {
    super(HttpStatus.CONFLICT, messages.getMessage(why.message(), why.arguments(), Locale.ENGLISH));
  }
}
