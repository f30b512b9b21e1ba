package org.interlock.alignment.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.alignment.question.Inquiry.Need;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a question an inquiry, or says all that is wrong with it at once. */
@Component
public class Inquiries {

  private static final Cypher DEAL = Cypher.named("alignment/deal");
  private static final Cypher KNOWN = Cypher.named("alignment/known");

  private final Graph graph;
  private final HomeOrganizations home;
  private final Clock clock;
  private final Weights weights;
  private final QuestionRules rules;

  Inquiries(
      Graph graph, HomeOrganizations home, Clock clock, Weights weights, QuestionRules rules) {
    this.graph = graph;
    this.home = home;
    this.clock = clock;
    this.weights = weights;
    this.rules = rules;
  }

  private record Deal(String key, List<String> customers, List<DealNeed> needs) {}

  private record DealNeed(
      String key, @Nullable String capability, @Nullable String priority, List<String> accepts) {}

  private record Known(
      List<String> organizations,
      List<Capability> capabilities,
      List<Connector> connectors,
      List<String> rivals,
      List<Rivalry> rivalries,
      List<OwnedOffering> offerings) {

    Optional<String> name(String capability) {
      return capabilities.stream()
          .filter(named -> named.key().equals(capability))
          .map(Capability::name)
          .findFirst();
    }

    boolean hasOffering(String key) {
      return offerings.stream().anyMatch(offering -> offering.key().equals(key));
    }

    boolean hasConnector(String key) {
      return connectors.stream().anyMatch(connector -> connector.key().equals(key));
    }

    SortedSet<String> markets() {
      return connectors.stream()
          .filter(Connector::market)
          .map(Connector::key)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<String, String> connectorNames() {
      return connectors.stream().collect(Collectors.toMap(Connector::key, Connector::name));
    }

    /** Organizations by the assigned offerings of theirs. */
    Map<String, String> owners() {
      return offerings.stream()
          .collect(
              Collectors.toMap(
                  OwnedOffering::key, OwnedOffering::organization, (first, same) -> first));
    }
  }

  private record Capability(String key, String name) {}

  private record Connector(String key, String name, boolean market) {}

  private record Rivalry(String one, String other) {}

  private record OwnedOffering(String key, String organization) {}

  public boolean hasDeal(String key) {
    return graph.row(DEAL, Map.of("deal", key), Deal.class).isPresent();
  }

  /**
   * @throws InvalidInput with the problems of the question
   */
  public Inquiry of(Question question) {
    var invalid = rules.check(question);
    var deal = deal(question, invalid);
    var stated = deal == null ? needs(question) : needs(deal, invalid);
    var needs = stated.stream().map(need -> prioritized(need, question)).toList();
    checkNeedKeys("priorities", question.priorities().keySet(), stated, invalid);
    checkNeedKeys("assign", question.assign().keySet(), stated, invalid);
    var customers = new TreeSet<>(deal == null ? List.<String>of() : deal.customers());
    if (question.customer() != null) {
      customers.add(question.customer());
    }
    var us = new TreeSet<>(home.keys());
    var today = LocalDate.now(clock);
    var known = known(question, needs, customers, us, today);
    checkKnown(question, known, us, deal == null, invalid);
    checkPins(question, known, customers, invalid);
    invalid.stop();
    return new Inquiry(
        question,
        needs.stream().map(need -> named(need, known)).toList(),
        customers,
        us,
        barred(question, known, customers),
        known.markets(),
        known.connectorNames(),
        known.owners(),
        today,
        weights.with(question.weights()));
  }

  /** Who can't serve, whatever it offers: the customer, its rivals and ours, and the excluded. */
  private static SortedSet<String> barred(Question question, Known known, Set<String> customers) {
    var barred = new TreeSet<>(known.rivals());
    barred.addAll(customers);
    barred.addAll(question.exclude());
    return barred;
  }

  private static Need prioritized(Need need, Question question) {
    var priority = question.priorities().getOrDefault(need.key(), need.priority());
    return need.withPriority(priority);
  }

  private static void checkNeedKeys(
      String field, Set<String> keys, List<Need> needs, InvalidQuestion invalid) {
    keys.stream()
        .sorted()
        .filter(key -> needs.stream().noneMatch(need -> need.key().equals(key)))
        .forEach(key -> invalid.add(field + "." + key, "No need has the key “%s”.", key));
  }

  private static Need named(Need need, Known known) {
    return need.withName(known.name(need.capability()).orElse(need.capability()));
  }

  private @Nullable Deal deal(Question question, InvalidQuestion invalid) {
    if (question.deal() == null) {
      return null;
    }
    var found = graph.row(DEAL, Map.of("deal", question.deal()), Deal.class);
    if (found.isEmpty()) {
      invalid.add("deal", "There is no deal with the key “%s”.", question.deal());
    }
    return found.orElse(null);
  }

  private static List<Need> needs(Question question) {
    return question.needs().stream()
        .map(need -> need(need.capability(), need.capability(), need.priority(), need.accepts()))
        .toList();
  }

  private static List<Need> needs(Deal deal, InvalidQuestion invalid) {
    if (deal.needs().isEmpty()) {
      invalid.add("deal", "The deal “%s” has no needs; add what its customer needs.", deal.key());
    }
    if (deal.needs().size() > Question.MOST_NEEDS) {
      invalid.add("deal", "The deal “%s” has more than 100 needs.", deal.key());
    }
    var needs = new ArrayList<Need>();
    for (var need : deal.needs()) {
      var priority = Priority.named(Objects.requireNonNullElse(need.priority(), "MUST"));
      if (need.capability() == null) {
        invalid.add("deal", "The need “%s” of the deal names no capability.", need.key());
      } else if (priority.isEmpty()) {
        invalid.add("deal", "The need “%s” of the deal has no known priority.", need.key());
      } else {
        needs.add(need(need.key(), need.capability(), priority.get(), need.accepts()));
      }
    }
    return needs;
  }

  private static Need need(String key, String capability, Priority priority, List<String> accepts) {
    return new Need(
        key, capability, capability, priority, accepts.stream().distinct().sorted().toList());
  }

  private Known known(
      Question question, List<Need> needs, Set<String> customers, Set<String> us, LocalDate today) {
    var organizations = new HashSet<>(customers);
    organizations.addAll(us);
    var parties = List.copyOf(organizations);
    organizations.addAll(question.pin());
    organizations.addAll(question.exclude());
    return graph
        .row(
            KNOWN,
            Map.of(
                "organizations", List.copyOf(organizations),
                "capabilities", needs.stream().map(Need::capability).distinct().toList(),
                "connectors",
                    needs.stream().flatMap(need -> need.accepts().stream()).distinct().toList(),
                "parties", parties,
                "pin", question.pin(),
                "offerings", List.copyOf(question.assign().values()),
                "today", today),
            Known.class)
        .orElseThrow();
  }

  private static void checkKnown(
      Question question, Known known, Set<String> us, boolean free, InvalidQuestion invalid) {
    var organizations = Set.copyOf(known.organizations());
    Stream.ofNullable(question.customer())
        .filter(key -> !organizations.contains(key))
        .forEach(
            key -> invalid.add("customer", "There is no organization with the key “%s”.", key));
    checkOrganizations("pin", question.pin(), organizations, invalid);
    question
        .assign()
        .forEach(
            (need, offering) -> {
              if (!known.hasOffering(offering)) {
                invalid.add("assign." + need, "There is no offering with the key “%s”.", offering);
              }
            });
    checkOrganizations("exclude", question.exclude(), organizations, invalid);
    us.stream()
        .filter(key -> !organizations.contains(key))
        .forEach(
            key ->
                invalid.add(
                    "interlock.home", "The home organization “%s” is not in the graph.", key));
    if (free) {
      checkNeeds(question.needs(), known, invalid);
    }
  }

  /** Those of a deal are known, for it names them by relationships. */
  private static void checkNeeds(List<Question.Need> needs, Known known, InvalidQuestion invalid) {
    for (var i = 0; i < needs.size(); i++) {
      var need = needs.get(i);
      var field = "needs[" + i + "]";
      if (known.name(need.capability()).isEmpty()) {
        invalid.add(
            field + ".capability", "There is no capability with the key “%s”.", need.capability());
      }
      need.accepts().stream()
          .filter(key -> !known.hasConnector(key))
          .forEach(
              key ->
                  invalid.add(field + ".accepts", "There is no connector with the key “%s”.", key));
    }
  }

  private static void checkOrganizations(
      String field, List<String> keys, Set<String> known, InvalidQuestion invalid) {
    keys.stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> invalid.add(field, "There is no organization with the key “%s”.", key));
  }

  private static void checkPins(
      Question question, Known known, Set<String> customers, InvalidQuestion invalid) {
    for (var pin : question.pin()) {
      if (customers.contains(pin)) {
        invalid.add("pin", "“%s” is the customer and can't be a partner.", pin);
      } else if (known.rivals().contains(pin)) {
        invalid.add("pin", "“%s” conflicts with the customer or with us.", pin);
      }
      if (question.exclude().contains(pin)) {
        invalid.add("pin", "“%s” is pinned and excluded.", pin);
      }
      known.rivalries().stream()
          .filter(rivalry -> rivalry.other().equals(pin))
          .forEach(rivalry -> invalid.add("pin", "“%s” conflicts with “%s”.", pin, rivalry.one()));
    }
  }
}
