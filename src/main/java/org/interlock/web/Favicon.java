package org.interlock.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The icon for what is no page. Browsers ask for it by themselves; the page that says “not found”
 * would begin a session, whose cookie takes the place of the one with which somebody signs in.
 */
@Controller
class Favicon implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/favicon.ico", "/css/brick.svg");
  }
}
