package org.interlock.notice;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Notices of what just happened, for the page that a form leads to: the fragment {@code flash}
 * shows them. Messages are codes of {@code messages.properties}.
 */
@Component
public class Notices {

  private final MessageSource messages;

  Notices(MessageSource messages) {
    this.messages = messages;
  }

  /** Tells what was done. */
  public void tell(RedirectAttributes page, String message, Object... about) {
    page.addFlashAttribute("message", messages.getMessage(message, about, Locale.ENGLISH));
  }

  /** Tells that it went well. */
  public void good(RedirectAttributes page, String message, Object... about) {
    tell(page, message, about);
    page.addFlashAttribute("messageKind", "good");
  }

  /** Tells that it did not go as was wished. */
  public void warn(RedirectAttributes page, String message, Object... about) {
    tell(page, message, about);
    page.addFlashAttribute("messageKind", "warn");
  }

  /** Offers to take it back by a form that is sent to this address. */
  public static void offerUndo(RedirectAttributes page, String address) {
    page.addFlashAttribute("undo", address);
  }
}
