package org.interlock.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in. */
@Controller
class HomePage {

  @GetMapping("/")
  String home() {
    return "web/home";
  }
}
