package org.interlock.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.interlock.InterlockTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The fragments that all pages share, with what a page may give them. */
@InterlockTest
class PartsTest {

  @Autowired SpringTemplateEngine templates;

  @Test
  void rendersEachPart() {
    var servlets = new MockServletContext();
    var exchange =
        JakartaServletWebApplication.buildApplication(servlets)
            .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse());

    assertThat(templates.process("web/all-parts", new WebContext(exchange, Locale.ENGLISH)))
        .contains("<p class=\"kicker\">Deal</p>", "<h1>Campus</h1>", "<a id=\"act\"")
        .contains("href=\"/loads\">Load a file</a>")
        .contains("From cordis", "href=\"/loads/load-1\"", "inferred, 75% sure")
        .contains("Source not recorded")
        .contains("value=\"0.5\" aria-label=\"Trust\"", ">0.50<")
        .contains("class=\"chip chip-good\">WON", "class=\"chip\">OPEN")
        .containsOnlyOnce("<nav")
        .contains("id=\"previous\"", "51–100")
        .doesNotContain("id=\"next\"", "??", "class=\"lede\"");
  }
}
