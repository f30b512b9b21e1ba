package org.interlock.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a map is to show.
 *
 * @param key the organization in the centre
 * @param kinds the kinds of ties, at least one
 * @param show how many neighbours per sector, 1 to 40
 * @param from the centres visited before, the oldest first
 */
record MapQuestion(String key, View view, List<TieKind> kinds, int show, List<String> from) {

  static final int USUAL = 8;
  static final int MOST = 40;
  static final int STEPS = 8;

  /** How the neighbours are arranged. */
  enum View {
    EGO,
    CHAIN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads a question from the parameters of a request; what is absent takes its usual value.
   *
   * @throws InvalidInput if a parameter has no meaning
   */
  static MapQuestion of(
      String key,
      @Nullable String view,
      @Nullable List<String> ties,
      @Nullable String show,
      @Nullable List<String> from) {
    return new MapQuestion(key, view(view), kinds(ties), show(show), steps(from));
  }

  private static View view(@Nullable String given) {
    if (given == null || given.isEmpty()) {
      return View.EGO;
    }
    return Arrays.stream(View.values())
        .filter(view -> view.code().equals(given))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("view", "The view is ego or chain."));
  }

  private static List<TieKind> kinds(@Nullable List<String> given) {
    if (given == null || given.isEmpty()) {
      return TieKind.all();
    }
    return given.stream().map(TieKind::coded).distinct().sorted().toList();
  }

  private static int show(@Nullable String given) {
    if (given == null || given.isEmpty()) {
      return USUAL;
    }
    try {
      var show = Integer.parseInt(given);
      if (show >= 1 && show <= MOST) {
        return show;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw new InvalidInput("show", "The number to show is a whole number from 1 to 40.");
  }

  private static List<String> steps(@Nullable List<String> given) {
    if (given == null) {
      return List.of();
    }
    var steps = given.stream().map(Keys::normal).distinct().toList();
    if (!steps.stream().allMatch(Keys::isWellFormed)) {
      throw new InvalidInput("from", "Each step is the key of an organization.");
    }
    return last(steps);
  }

  /** The same map around another organization; this centre becomes a step on the way. */
  MapQuestion at(String other) {
    if (other.equals(key)) {
      return this;
    }
    var steps = new ArrayList<>(from);
    steps.remove(key);
    steps.add(key);
    var seen = steps.indexOf(other);
    return new MapQuestion(
        other, view, kinds, show, last(seen < 0 ? steps : steps.subList(0, seen)));
  }

  MapQuestion in(View other) {
    return new MapQuestion(key, other, kinds, show, from);
  }

  /** The same map with more of each sector. */
  MapQuestion more() {
    return new MapQuestion(key, view, kinds, Math.min(MOST, show * 2), from);
  }

  public boolean canShowMore() {
    return show < MOST;
  }

  /** Where this map is, without the context path. */
  public String path() {
    var address = UriComponentsBuilder.fromPath("/organizations/{key}/map");
    if (view != View.EGO) {
      address.queryParam("view", view.code());
    }
    if (kinds.size() < TieKind.all().size()) {
      kinds.forEach(kind -> address.queryParam("ties", kind.code()));
    }
    if (show != USUAL) {
      address.queryParam("show", show);
    }
    from.forEach(step -> address.queryParam("from", "{step}"));
    var values = Stream.concat(Stream.of(Keys.segment(key)), from.stream()).toArray();
    return address.encode().buildAndExpand(values).toUriString();
  }

  public String toOther(String other) {
    return at(other).path();
  }

  public String toMore() {
    return more().path();
  }

  public String toView(String other) {
    return in(view(other)).path();
  }

  public boolean chain() {
    return view == View.CHAIN;
  }

  private static List<String> last(List<String> steps) {
    return List.copyOf(steps.subList(Math.max(0, steps.size() - STEPS), steps.size()));
  }
}
