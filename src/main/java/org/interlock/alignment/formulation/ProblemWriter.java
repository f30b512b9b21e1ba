package org.interlock.alignment.formulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.cost.Party;
import org.interlock.alignment.question.Inquiry.Need;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Problem.Brick;
import org.interlock.alignment.solver.Problem.Pair;
import org.interlock.alignment.solver.Problem.Port;
import org.interlock.alignment.solver.Problem.Service;
import org.springframework.stereotype.Component;

/** Writes a {@link Problem}: parties become partyIndexes in the order of their keys. */
@Component
public class ProblemWriter {

  public Problem of(Formulation formulation, Map<String, Party> parties) {
    var points = new CostFormula(formulation.inquiry().weights());
    var offerings = List.copyOf(formulation.offerings().values());
    var brickIndexes = Order.of(formulation.offerings().keySet());
    var partyIndexes = Order.of(parties.keySet());
    return new Problem(
        formulation.inquiry().needs().stream()
            .map(need -> need(need, formulation, offerings, points))
            .toList(),
        offerings.stream()
            .map(
                offering ->
                    brick(
                        offering,
                        formulation,
                        brickIndexes,
                        partyIndexes.of(offering.organization())))
            .toList(),
        parties.values().stream()
            .map(
                party ->
                    new Problem.Party(party.key(), party.points(), party.home(), party.pinned()))
            .toList(),
        conflicts(parties, partyIndexes),
        formulation.inquiry().question().maxPartners(),
        points.unverified(),
        List.of());
  }

  /** Sorted keys; the index of each is its place. */
  private record Order(List<String> keys) {

    static Order of(Collection<String> keys) {
      return new Order(keys.stream().sorted().toList());
    }

    int of(String key) {
      return Collections.binarySearch(keys, key);
    }
  }

  private static Problem.Need need(
      Need need, Formulation formulation, List<MatchedOffering> offerings, CostFormula points) {
    var services = new ArrayList<Service>();
    for (var i = 0; i < offerings.size(); i++) {
      var brick = i;
      formulation
          .service(need, offerings.get(i))
          .map(service -> new Service(brick, points.served(need.priority(), service.fit())))
          .ifPresent(services::add);
    }
    return new Problem.Need(
        need.key(), need.priority() == Priority.MUST, points.open(need.priority()), services);
  }

  private static Brick brick(
      MatchedOffering offering, Formulation formulation, Order brickIndexes, int party) {
    var ports = new ArrayList<Port>();
    for (var requires : formulation.ports(offering)) {
      var verified = new ArrayList<Integer>();
      var unverified = new ArrayList<Integer>();
      for (var joint : formulation.joints(offering, requires)) {
        (joint.connector().isPresent() ? verified : unverified)
            .add(brickIndexes.of(joint.by().key()));
      }
      ports.add(new Port(requires, verified, unverified));
    }
    return new Brick(offering.key(), party, ports);
  }

  private static List<Pair> conflicts(Map<String, Party> parties, Order partyIndexes) {
    var pairs = new ArrayList<Pair>();
    for (var party : parties.values()) {
      party.rivals().stream()
          .filter(rival -> party.key().compareTo(rival) < 0 && parties.containsKey(rival))
          .sorted()
          .forEach(
              rival -> pairs.add(new Pair(partyIndexes.of(party.key()), partyIndexes.of(rival))));
    }
    return pairs;
  }
}
