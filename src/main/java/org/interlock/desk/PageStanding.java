package org.interlock.desk;

import static org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.interlock.graph.Keys;
import org.interlock.history.RecordAddress;
import org.interlock.history.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Tells the page of each record how who reads it stands to the record ({@code standing}), whether
 * they may edit it ({@code mayEdit}), and what they wrote about it for themselves ({@code
 * privateNotes}).
 */
@Component
class PageStanding implements HandlerInterceptor, WebMvcConfigurer {

  /** The pages of records, and those below them that let edit. */
  private static final Pattern PAGES = Pattern.compile("/[a-z]+/\\{key}(/offerings|/ties|/trust)?");

  private static final String SAVED_ALIGNMENT = "/alignments/saved/{key}";

  private final Desks desks;
  private final Managers managers;
  private final PrivateNotes notes;

  PageStanding(Desks desks, Managers managers, PrivateNotes notes) {
    this.notes = notes;
    this.desks = desks;
    this.managers = managers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    var pattern = String.valueOf(request.getAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE));
    var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (page == null
        || String.valueOf(page.getViewName()).startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
        || !(request.getUserPrincipal() instanceof Authentication user)
        || !(variables instanceof Map<?, ?> path && path.get("key") instanceof String segment)) {
      return;
    }
    var key = Keys.ofSegment(segment);
    if (pattern.startsWith(SAVED_ALIGNMENT)) {
      page.addObject("mayEdit", managers.include(user) || desks.hasSaved(user.getName(), key));
    } else if (PAGES.matcher(pattern).matches()) {
      RecordKind.ofPattern(pattern)
          .map(kind -> new RecordAddress(kind, key))
          .ifPresent(
              record -> {
                page.addAllObjects(attributes(record, user));
                page.addObject("privateNotes", notes.of(user.getName(), record));
              });
    }
  }

  /** Puts the same into the model of a part of such a page. */
  void show(RecordAddress record, Authentication user, Model model) {
    model.addAllAttributes(attributes(record, user));
  }

  private Map<String, Object> attributes(RecordAddress record, Authentication user) {
    var standing = desks.standing(user.getName(), record);
    var manages = managers.include(user);
    var owned = Desks.OWNED.contains(record.kind());
    return Map.of(
        "standing",
        standing,
        "standingOf",
        record,
        "mayEdit",
        manages || standing.owns() || desks.isOwner(user.getName(), record.kind(), record.key()),
        "mayOwn",
        owned && !standing.owns() && (manages || standing.owners().isEmpty()),
        "mayHandOver",
        owned && (manages || standing.owns()),
        "hasOwners",
        owned);
  }
}
