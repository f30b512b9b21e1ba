package org.interlock.alignment.page.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.jspecify.annotations.Nullable;

/**
 * What the last answer was, short enough for an address: {@code 724,need:offering,offering,@org}.
 * It comes from the reader's side, so it is only ever compared with, never believed.
 *
 * @param cost null if there was no ensemble
 * @param servers offerings by the need that they served
 * @param offerings all of them
 * @param organizations all of them
 */
public record EarlierAnswer(
    @Nullable Long cost,
    Map<String, String> servers,
    List<String> offerings,
    List<String> organizations) {

  private static final int LONGEST = 8_000;

  public static EarlierAnswer of(@Nullable Ensemble ensemble) {
    if (ensemble == null) {
      return new EarlierAnswer(null, Map.of(), List.of(), List.of());
    }
    var servers = new LinkedHashMap<String, String>();
    ensemble.fits().forEach(fit -> servers.put(fit.need(), fit.offering()));
    return new EarlierAnswer(
        ensemble.cost(), servers, ensemble.offerings(), ensemble.organizations());
  }

  /** What an address says about the last answer; empty if it doesn't, or can't be read. */
  public static Optional<EarlierAnswer> of(QuestionForm form) {
    var same = FormParameters.form(form.view().earlierQuestion()).filter(form::isAbout).isPresent();
    return same ? read(form.view().earlierAnswer()) : Optional.empty();
  }

  /** The form without what can't be read of the last answer. */
  static QuestionForm kept(QuestionForm form) {
    return of(form).isPresent() ? form : form.withView(form.view().withEarlier("", ""));
  }

  public String text() {
    var parts = new ArrayList<String>();
    parts.add(cost == null ? "none" : cost.toString());
    servers.forEach((need, offering) -> parts.add(encoded(need) + ":" + encoded(offering)));
    offerings.stream()
        .filter(offering -> !servers.containsValue(offering))
        .forEach(offering -> parts.add(encoded(offering)));
    organizations.forEach(organization -> parts.add("@" + encoded(organization)));
    return parts.stream().collect(Collectors.joining(","));
  }

  static Optional<EarlierAnswer> read(String text) {
    var parts = text.split(",");
    if (text.length() > LONGEST || !parts[0].matches("none|\\d{1,9}")) {
      return Optional.empty();
    }
    var servers = new LinkedHashMap<String, String>();
    var offerings = new TreeSet<String>();
    var organizations = new ArrayList<String>();
    try {
      for (var i = 1; i < parts.length; i++) {
        var at = parts[i].indexOf(':');
        if (parts[i].startsWith("@")) {
          organizations.add(decoded(parts[i].substring(1)));
        } else {
          var offering = decoded(parts[i].substring(at + 1));
          offerings.add(offering);
          if (at > 0) {
            servers.put(decoded(parts[i].substring(0, at)), offering);
          }
        }
      }
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    var cost = parts[0].equals("none") ? null : Long.valueOf(parts[0]);
    return Optional.of(new EarlierAnswer(cost, servers, List.copyOf(offerings), organizations));
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
