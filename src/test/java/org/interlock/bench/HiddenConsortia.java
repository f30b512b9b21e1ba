package org.interlock.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.interlock.Interlock;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.formulation.LonePartners;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.question.Weights;
import org.interlock.bench.Participations.Consortium;
import org.interlock.catalog.HomeOrganizations;
import org.interlock.graph.Graph;
import org.neo4j.driver.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Hides real consortia one at a time and measures how far up those who really took part come among
 * the organizations that Interlock would price. By hand: {@code HiddenConsortia COUNT SEED
 * --interlock.data=DATA …}, on a folder of its own into which CORDIS participations were loaded;
 * what it hides it puts back.
 *
 * <p>The consortia are drawn by the seed from all projects with 4 to 15 members, one coordinator
 * and a topic. The coordinator becomes the home organization and the project an open deal without
 * anybody in it ({@link Hiding}); the others are to be found. Recall is their share among the first
 * 10 and 50, with the members that no other project knows in the denominator, as a mean over the
 * consortia. These orders are measured:
 *
 * <ul>
 *   <li>price: by points as the only partner ({@link LonePartners}), for the need of the deal, its
 *       topic; who can't serve it is not in the list
 *   <li>price, wider: the same with the topic as a SHOULD and the theme above it as a COULD
 *   <li>price, popularity, and wider, popularity: the same, but equal prices, and after them
 *       everybody else, by popularity
 *   <li>wider, if warm: the same as if projects together with the coordinator were ties; no part of
 *       the product, only to show what the data would tell
 *   <li>chance: all who took part in any other project
 *   <li>popularity: by the number of their other projects
 *   <li>same topic: by the number of their other projects on that topic, then by popularity
 *   <li>topic alone: the same without those who have none on that topic
 *   <li>earlier partners: by the number of their other projects with the coordinator, then by
 *       popularity
 * </ul>
 *
 * All projects are of about the same year, so "other" does not mean "earlier": it is found what is
 * hidden, not what comes.
 */
final class HiddenConsortia {

  /** More than anybody has projects; to order by one thing and then by another. */
  private static final double MUCH = 10_000;

  private final LonePartners lonePartners;
  private final HomeOrganizations home;
  private final Hiding hiding;
  private final Participations participations;
  private final Map<String, Recall> recalls = new LinkedHashMap<>();

  private HiddenConsortia(ConfigurableApplicationContext context) {
    var driver = context.getBean(Driver.class);
    this.lonePartners = new LonePartners(context);
    this.home = context.getBean(HomeOrganizations.class);
    this.hiding = new Hiding(driver, context.getBean(Graph.class));
    this.participations = Participations.in(driver);
  }

  public static void main(String[] arguments) {
    var settings = List.of(arguments).subList(2, arguments.length).toArray(String[]::new);
    try (var context = SpringApplication.run(Interlock.class, settings)) {
      new HiddenConsortia(context)
          .measure(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    }
  }

  private void measure(int count, long seed) {
    var drawn = new ArrayList<>(participations.consortia().stream().filter(this::isFit).toList());
    System.out.printf("%,d of %,d projects fit%n", drawn.size(), participations.consortia().size());
    Collections.shuffle(drawn, new Random(seed));
    for (var consortium : drawn.subList(0, Math.min(count, drawn.size()))) {
      home.mark(consortium.lead(), "bench");
      try {
        hiding.during(consortium, () -> measure(consortium));
      } finally {
        home.unmark(consortium.lead(), "bench");
      }
    }
    System.out.println(
        "| order | @10 by key | @10 by chance | @50 by key | @50 by chance | listed | of |");
    recalls.forEach((order, recall) -> System.out.printf("| %-18s |%s%n", order, recall.line()));
  }

  private boolean isFit(Consortium consortium) {
    return consortium.topic() != null
        && consortium.leads().size() == 1
        && consortium.members().size() >= 4
        && consortium.members().size() <= 15;
  }

  private void measure(Consortium hidden) {
    var others = participations.without(hidden);
    var price = negated(lonePartners.of(Question.of(hidden.key())));
    check(price, hidden, others);
    var wider = negated(lonePartners.of(wider(hidden)));
    ToDoubleFunction<Consortium> sameTopic =
        one -> 1 + (Objects.equals(one.topic(), hidden.topic()) ? MUCH : 0);
    var popularity = counted(others, one -> 1);
    var together = counted(others, one -> one.members().contains(hidden.lead()) ? 1 : 0);
    add("price", price, hidden);
    add("price, wider", wider, hidden);
    add("price, popularity", completed(price, popularity), hidden);
    add("wider, popularity", completed(wider, popularity), hidden);
    add("wider, if warm", completed(warmed(wider, together), popularity), hidden);
    add("chance", counted(others, one -> 0), hidden);
    add("popularity", popularity, hidden);
    add("topic alone", counted(onlyOf(others, price), sameTopic), hidden);
    add("same topic", counted(others, sameTopic), hidden);
    add("earlier partners", completed(together, popularity), hidden);
    System.out.printf(
        "%s %s, %s: %d to be found, %d known from other projects, %d from the topic;"
            + " %d candidates, %d prices%n",
        hidden.key(),
        hidden.name(),
        hidden.topic(),
        hidden.partners().size(),
        hidden.partners().stream().filter(others::containsKey).count(),
        hidden.partners().stream().filter(price::containsKey).count(),
        price.size(),
        price.values().stream().distinct().count());
  }

  /** The prices follow from the other projects alone, else something of this one leaked. */
  private static void check(
      Map<String, Double> price, Consortium hidden, Map<String, List<Consortium>> others) {
    var stranger =
        new CostFormula(Weights.DEFAULT).partner(BigDecimal.ZERO, new BigDecimal("0.5"), false);
    var expected = new TreeMap<String, Double>();
    others.forEach(
        (key, all) -> {
          var records =
              all.stream().filter(one -> Objects.equals(hidden.topic(), one.topic())).count();
          if (records > 0) {
            var misfit = Math.round(3 * Weights.DEFAULT.misfit() * Math.pow(0.5, records));
            expected.put(key, -(double) (stranger + misfit));
          }
        });
    if (!price.equals(expected)) {
      throw new IllegalStateException(hidden.key() + " is priced by more than the other projects");
    }
  }

  private void add(String order, Map<String, Double> scores, Consortium hidden) {
    recalls.computeIfAbsent(order, key -> new Recall()).add(scores, hidden.partners());
  }

  /** There is nobody but the coordinator to ask it for, and it may not serve itself. */
  private static Question wider(Consortium hidden) {
    var needs = new ArrayList<Question.Need>();
    needs.add(
        new Question.Need(Objects.requireNonNull(hidden.topic()), Priority.SHOULD, List.of()));
    if (hidden.theme() != null) {
      needs.add(new Question.Need(hidden.theme(), Priority.COULD, List.of()));
    }
    return Question.of(hidden.lead(), needs);
  }

  private static Map<String, Double> negated(Map<String, Long> costs) {
    var scores = new TreeMap<String, Double>();
    costs.forEach((key, cost) -> scores.put(key, -(double) cost));
    return scores;
  }

  /** Ties, and after the list everybody else, by popularity. */
  private static Map<String, Double> completed(
      Map<String, Double> scores, Map<String, Double> popularity) {
    var completed = new TreeMap<>(popularity);
    completed.replaceAll((key, projects) -> projects + MUCH * scores.getOrDefault(key, -MUCH));
    return completed;
  }

  /** As if each project together halved what is missing to a full warmth. */
  private static Map<String, Double> warmed(
      Map<String, Double> scores, Map<String, Double> together) {
    var warmed = new TreeMap<>(scores);
    warmed.replaceAll(
        (key, score) ->
            score + Weights.DEFAULT.cold() * (1 - Math.pow(0.5, together.getOrDefault(key, 0.0))));
    return warmed;
  }

  private static Map<String, List<Consortium>> onlyOf(
      Map<String, List<Consortium>> others, Map<String, Double> wanted) {
    var only = new TreeMap<>(others);
    only.keySet().retainAll(wanted.keySet());
    return only;
  }

  private static Map<String, Double> counted(
      Map<String, List<Consortium>> others, ToDoubleFunction<Consortium> weight) {
    var scores = new TreeMap<String, Double>();
    others.forEach((key, all) -> scores.put(key, all.stream().mapToDouble(weight).sum()));
    return scores;
  }
}
