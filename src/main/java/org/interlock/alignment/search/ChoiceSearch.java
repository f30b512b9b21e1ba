package org.interlock.alignment.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlock.alignment.answer.Alignment.Choice;
import org.interlock.alignment.bound.Candidates;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.formulation.Formulation;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.formulation.MatchedOfferings;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Inquiry.Need;
import org.interlock.alignment.solver.Ensemble;
import org.springframework.stereotype.Component;

/** Tries offerings that can serve a need, each as the only one that may. */
@Component
public class ChoiceSearch {

  private static final Comparator<Choice> CHEAPEST_FIRST =
      Comparator.comparingLong(
              (Choice choice) -> Objects.requireNonNullElse(choice.cost(), Long.MAX_VALUE))
          .thenComparing(Choice::open)
          .thenComparingLong(Choice::points)
          .thenComparing(Choice::offering);

  private final AlignmentSearch search;
  private final MatchedOfferings offerings;

  ChoiceSearch(AlignmentSearch search, MatchedOfferings offerings) {
    this.search = search;
    this.offerings = offerings;
  }

  /** An offering, and the least that an ensemble costs in which it serves the need. */
  private record Server(MatchedOffering offering, long points, long least) {}

  /** Those that promise the cheapest ensembles; none if there is no such need. */
  public List<Choice> of(Inquiry inquiry, String key, int most) {
    var needs = inquiry.needs();
    return IntStream.range(0, needs.size())
        .filter(index -> needs.get(index).key().equals(key))
        .boxed()
        .flatMap(index -> servers(inquiry, index).stream().limit(most))
        .map(server -> choice(inquiry, key, server))
        .sorted(CHEAPEST_FIRST)
        .toList();
  }

  private List<Server> servers(Inquiry inquiry, int index) {
    var selection = offerings.of(inquiry);
    var candidates = search.candidates(inquiry, selection);
    readPromising(selection, candidates, index);
    var need = inquiry.needs().get(index);
    var lowerBound = candidates.bounds().whole();
    var formulation = Formulation.loose(inquiry, selection.list());
    var servers = new ArrayList<Server>();
    for (var offering : formulation.offerings().values()) {
      formulation
          .service(need, offering)
          .ifPresent(
              service -> {
                var points = points(inquiry, need, service);
                var candidate = candidates.of(offering.organization());
                servers.add(
                    new Server(offering, points, lowerBound.with(candidate, index, points)));
              });
    }
    servers.sort(
        Comparator.comparingLong(Server::least)
            .thenComparingLong(Server::points)
            .thenComparing(server -> server.offering().key()));
    return servers;
  }

  /** Reads the offerings of those who serve the need in the cheapest ensembles. */
  private static void readPromising(
      MatchedOfferings.Selection selection, Candidates candidates, int index) {
    var lowerBound = candidates.bounds().whole();
    var serving = candidates.all().stream().filter(candidate -> candidate.serves(index)).toList();
    selection.read(
        candidates
            .promising(
                serving,
                candidate -> lowerBound.with(candidate, index, candidate.points()[index]),
                AlignmentSearch.FIRST)
            .stream()
            .map(candidates::key)
            .collect(Collectors.toSet()));
  }

  private static long points(Inquiry inquiry, Need need, Formulation.Service service) {
    return new CostFormula(inquiry.weights()).served(need.priority(), service.fit());
  }

  private Choice choice(Inquiry inquiry, String need, Server server) {
    var offering = server.offering();
    var found =
        search
            .of(inquiry.withAssigned(need, offering.key(), offering.organization()), false)
            .solution();
    var ensemble = found.best();
    var place = inquiry.needs().stream().map(Need::key).toList().indexOf(need);
    return new Choice(
        offering.key(),
        offering.organization(),
        server.points(),
        found.status(),
        ensemble == null ? null : ensemble.cost(),
        ensemble != null && ensemble.servers().get(place) == Ensemble.NOBODY);
  }
}
