package org.interlock.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.model.ChangeEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * "Us": the organization that {@code --interlock.home=KEY} names, otherwise those that the graph
 * marks as home (by the data, or on the settings page).
 */
@Component
public class HomeOrganizations {

  private static final Cypher HOME_ORGANIZATIONS = Cypher.named("catalog/home-organizations");

  private static final Cypher KNOWN = Cypher.named("catalog/known-organization");
  private static final Cypher MARK_HOME = Cypher.named("catalog/mark-home");
  private static final Cypher RECORD_CHANGES = Cypher.named("loading/write/record-changes");

  /** The name of an organization that was marked, and whether it was "us" before. */
  record Marked(@Nullable String name, @Nullable Boolean before) {}

  private final Graph graph;
  private final String configured;

  HomeOrganizations(Graph graph, @Value("${interlock.home:}") String configured) {
    this.graph = graph;
    this.configured = configured.strip();
  }

  /** The keys of the home organizations; empty if none is known yet. */
  public List<String> keys() {
    return configured.isBlank()
        ? graph.column(HOME_ORGANIZATIONS, Map.of(), String.class)
        : List.of(configured);
  }

  /** The key that {@code --interlock.home} names, known or not; then nothing can be marked. */
  public Optional<String> fixed() {
    return Optional.of(configured).filter(key -> !key.isBlank());
  }

  /** The key that {@code --interlock.home} names although no organization has it. */
  public Optional<String> unknown() {
    return fixed().filter(key -> graph.column(KNOWN, Map.of("key", key), String.class).isEmpty());
  }

  /**
   * Makes an organization one of "us".
   *
   * @param by the user who says so
   * @return the name of the organization
   * @throws InvalidInput if there is no such organization or the home organization is fixed
   */
  public String mark(String key, String by) {
    return set(key, true, by);
  }

  /**
   * Makes an organization no longer one of "us".
   *
   * @param by the user who says so
   * @return the name of the organization
   * @throws InvalidInput if there is no such organization or the home organization is fixed
   */
  public String unmark(String key, String by) {
    return set(key, false, by);
  }

  private static Optional<Marked> marked(
      Graph.Transaction transaction, String key, boolean home, String by) {
    var marked =
        transaction
            .rows(MARK_HOME, Map.of("key", key, "home", home, "by", by), Marked.class)
            .stream()
            .findFirst();
    marked
        .filter(organization -> Boolean.TRUE.equals(organization.before()) != home)
        .map(organization -> change(key, organization.before(), home))
        .ifPresent(
            change -> transaction.run(RECORD_CHANGES, Map.of("changes", List.of(change.by(by)))));
    return marked;
  }

  private static ChangeEntry change(String key, @Nullable Boolean before, boolean home) {
    return new ChangeEntry(
        ChangeEntry.named("Organization", key),
        null,
        null,
        null,
        null,
        before == null ? Map.of() : Map.of("home", before),
        Map.of("home", home));
  }

  private String set(String key, boolean home, String by) {
    if (fixed().isPresent()) {
      throw new InvalidInput(
          "key", "--interlock.home=%s names the home organization.".formatted(configured));
    }
    return graph
        .atomically(transaction -> marked(transaction, key, home, by))
        .map(marked -> Objects.requireNonNullElse(marked.name(), key))
        .orElseThrow(
            () ->
                new InvalidInput(
                    "key", "There is no organization with the key “%s”.".formatted(key)));
  }
}
