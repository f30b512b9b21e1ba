package org.interlock.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API to read; what programs read stands under {@code /api/docs}. */
@Controller
class ApiPage {

  private final OpenApiWebMvcResource description;
  private final JsonMapper json;

  ApiPage(OpenApiWebMvcResource description, JsonMapper json) {
    this.description = description;
    this.json = json;
  }

  @GetMapping("/api-description")
  String page(HttpServletRequest request, Locale locale, Model model) throws IOException {
    var api = json.readTree(description.openapiJson(request, request.getRequestURI(), locale));
    model.addAttribute("api", ApiReferenceReader.read(api));
    return "web/api";
  }
}
