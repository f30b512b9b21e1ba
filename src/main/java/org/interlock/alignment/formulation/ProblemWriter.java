package org.interlock.alignment.formulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.cost.Party;
import org.interlock.alignment.question.Inquiry.Want;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.solver.Problem;
import org.interlock.alignment.solver.Problem.Brick;
import org.interlock.alignment.solver.Problem.Need;
import org.interlock.alignment.solver.Problem.Pair;
import org.interlock.alignment.solver.Problem.Port;
import org.interlock.alignment.solver.Problem.Service;
import org.springframework.stereotype.Component;

/** Writes a {@link Problem}: candidates become indexes in the order of their keys. */
@Component
public class ProblemWriter {

  public Problem of(Formulation formulation, Map<String, Party> candidates) {
    var points = new CostFormula(formulation.inquiry().weights());
    var offers = List.copyOf(formulation.offers().values());
    var bricks = Order.of(formulation.offers().keySet());
    var parties = Order.of(candidates.keySet());
    return new Problem(
        formulation.inquiry().wants().stream()
            .map(want -> need(want, formulation, offers, points))
            .toList(),
        offers.stream()
            .map(offer -> brick(offer, formulation, bricks, parties.of(offer.organization())))
            .toList(),
        candidates.values().stream()
            .map(one -> new Problem.Party(one.key(), one.points(), one.home(), one.pinned()))
            .toList(),
        conflicts(candidates, parties),
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

  private static Need need(
      Want want, Formulation formulation, List<MatchedOffering> offers, CostFormula points) {
    var services = new ArrayList<Service>();
    for (var i = 0; i < offers.size(); i++) {
      var brick = i;
      formulation
          .service(want, offers.get(i))
          .map(service -> new Service(brick, points.served(want.priority(), service.fit())))
          .ifPresent(services::add);
    }
    return new Need(
        want.key(), want.priority() == Priority.MUST, points.open(want.priority()), services);
  }

  private static Brick brick(
      MatchedOffering offer, Formulation formulation, Order bricks, int party) {
    var ports = new ArrayList<Port>();
    for (var requires : formulation.ports(offer)) {
      var verified = new ArrayList<Integer>();
      var unverified = new ArrayList<Integer>();
      for (var meeting : formulation.meetings(offer, requires)) {
        (meeting.connector().isPresent() ? verified : unverified)
            .add(bricks.of(meeting.by().key()));
      }
      ports.add(new Port(requires, verified, unverified));
    }
    return new Brick(offer.key(), party, ports);
  }

  private static List<Pair> conflicts(Map<String, Party> candidates, Order parties) {
    var pairs = new ArrayList<Pair>();
    for (var one : candidates.values()) {
      one.rivals().stream()
          .filter(rival -> one.key().compareTo(rival) < 0 && candidates.containsKey(rival))
          .sorted()
          .forEach(rival -> pairs.add(new Pair(parties.of(one.key()), parties.of(rival))));
    }
    return pairs;
  }
}
