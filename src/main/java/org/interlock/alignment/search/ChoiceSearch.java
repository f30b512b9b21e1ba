package org.interlock.alignment.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlock.alignment.answer.Alignment.Choice;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.formulation.Formulation;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.formulation.MatchedOfferings;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Inquiry.Want;
import org.interlock.alignment.solver.Building;
import org.springframework.stereotype.Component;

/** Tries offerings that can serve a need, each as the only one that may. */
@Component
public class ChoiceSearch {

  private static final Comparator<Choice> CHEAPEST_FIRST =
      Comparator.comparingLong(
              (Choice one) -> Objects.requireNonNullElse(one.cost(), Long.MAX_VALUE))
          .thenComparing(Choice::open)
          .thenComparingLong(Choice::points)
          .thenComparing(Choice::offering);

  private final AlignmentSearch sifting;
  private final MatchedOfferings offers;

  ChoiceSearch(AlignmentSearch sifting, MatchedOfferings offers) {
    this.sifting = sifting;
    this.offers = offers;
  }

  /** An offering, and the least that an ensemble costs in which it serves the need. */
  private record Server(MatchedOffering offer, long points, long least) {}

  /** Those that promise the cheapest ensembles; none if there is no such need. */
  public List<Choice> of(Inquiry inquiry, String key, int most) {
    var wants = inquiry.wants();
    return IntStream.range(0, wants.size())
        .filter(need -> wants.get(need).key().equals(key))
        .boxed()
        .flatMap(need -> servers(inquiry, need).stream().limit(most))
        .map(server -> choice(inquiry, key, server))
        .sorted(CHEAPEST_FIRST)
        .toList();
  }

  private List<Server> servers(Inquiry inquiry, int need) {
    var some = offers.of(inquiry);
    var contenders = sifting.contenders(inquiry, some);
    var relaxed = contenders.bounds().whole();
    var serving = contenders.all().stream().filter(one -> one.serves(need)).toList();
    some.read(
        contenders
            .promising(
                serving, one -> relaxed.with(one, need, one.points()[need]), AlignmentSearch.FIRST)
            .stream()
            .map(contenders::key)
            .collect(Collectors.toSet()));
    var formulation = Formulation.loose(inquiry, some.list());
    var servers = new ArrayList<Server>();
    for (var offer : formulation.offers().values()) {
      formulation
          .service(inquiry.wants().get(need), offer)
          .ifPresent(
              service -> {
                var points = points(inquiry, inquiry.wants().get(need), service);
                var one = contenders.of(offer.organization());
                servers.add(new Server(offer, points, relaxed.with(one, need, points)));
              });
    }
    servers.sort(
        Comparator.comparingLong(Server::least)
            .thenComparingLong(Server::points)
            .thenComparing(server -> server.offer().key()));
    return servers;
  }

  private static long points(Inquiry inquiry, Want want, Formulation.Service service) {
    return new CostFormula(inquiry.weights()).served(want.priority(), service.fit());
  }

  private Choice choice(Inquiry inquiry, String need, Server server) {
    var offer = server.offer();
    var found =
        sifting.of(inquiry.withAssigned(need, offer.key(), offer.organization()), false).solution();
    var building = found.best();
    var index = inquiry.wants().stream().map(Want::key).toList().indexOf(need);
    return new Choice(
        offer.key(),
        offer.organization(),
        server.points(),
        found.status(),
        building == null ? null : building.cost(),
        building != null && building.servers().get(index) == Building.NOBODY);
  }
}
