package org.interlock.alignment.bound;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.interlock.alignment.cost.CostFormula;
import org.interlock.alignment.formulation.Formulation;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.formulation.MatchedOffering.Match;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Inquiry.Need;
import org.interlock.alignment.supply.Shelf;
import org.interlock.alignment.supply.Stock;
import org.interlock.alignment.supply.Taxonomy.Near;

/** All ways in which the needs of an inquiry can be served, requirements aside. */
final class ServiceOptions {

  private final Inquiry inquiry;
  private final Stock stock;
  private final Map<String, MatchedOffering> assigned;
  private final Map<String, Shelf> shelves;
  private final BitSet barred;

  /** Takes an organization and the points for which one of its offerings serves a need. */
  interface Visitor {
    void visit(int organization, long points);
  }

  /**
   * @param assigned the offerings that alone may serve a need, by the need's key
   */
  ServiceOptions(Inquiry inquiry, Stock stock, Map<String, MatchedOffering> assigned) {
    this.inquiry = inquiry;
    this.stock = stock;
    this.assigned = assigned;
    this.shelves = stock.of(stock.taxonomy().near(inquiry.capabilities()));
    this.barred = stock.organizations(inquiry.barred());
  }

  /** The numbers of all organizations that might serve a need, the barred among them. */
  IntStream organizations() {
    return IntStream.concat(
        shelves.values().stream().flatMapToInt(shelf -> Arrays.stream(shelf.organizations())),
        assigned.values().stream()
            .mapToInt(offering -> stock.organization(offering.organization())));
  }

  /** All ways to serve a need. */
  void of(int index, Visitor visitor) {
    var need = inquiry.needs().get(index);
    // An assigned need has one server at most, whatever else the shelves hold.
    if (inquiry.question().assign().containsKey(need.key())) {
      visitAssigned(need, visitor);
      return;
    }
    for (var near : stock.taxonomy().near(need.capability())) {
      var shelf = shelves.get(near.provided());
      if (shelf != null) {
        visit(need, near, shelf, visitor);
      }
    }
  }

  private void visitAssigned(Need need, Visitor visitor) {
    var offering = assigned.get(need.key());
    if (offering != null && !inquiry.barred().contains(offering.organization())) {
      new Formulation(inquiry, List.of())
          .service(need, offering)
          .ifPresent(
              service ->
                  visitor.visit(
                      stock.organization(offering.organization()), points(need, service)));
    }
  }

  private void visit(Need need, Near near, Shelf shelf, Visitor visitor) {
    var accepts = new Accepts(need);
    // Points depend on the level and on whether a connector is verified only, and few levels occur:
    // a shelf of thousands needs few roundings of exact decimals.
    var verified = new HashMap<Double, Long>();
    var unverified = new HashMap<Double, Long>();
    for (var i = 0; i < shelf.size(); i++) {
      var level = shelf.levels()[i];
      var how = accepts.how(shelf.connectors()[i]);
      var organization = shelf.organizations()[i];
      if (level > 0 && how != Accepts.NOT && !barred.get(organization)) {
        var loose = how == Accepts.UNVERIFIED;
        visitor.visit(
            organization,
            (loose ? unverified : verified)
                .computeIfAbsent(level, stated -> points(need, service(near, stated, loose))));
      }
    }
  }

  private static Formulation.Service service(Near near, double level, boolean loose) {
    var stated = BigDecimal.valueOf(Math.min(level, 1));
    var match = new Match(near.provided(), near.name(), near.distance(), stated);
    return new Formulation.Service(match, Optional.empty(), !loose);
  }

  private long points(Need need, Formulation.Service service) {
    return new CostFormula(inquiry.weights()).served(need.priority(), service.fit());
  }

  /** Which sets of connectors do for a need. */
  private final class Accepts {

    static final byte NOT = 1;
    static final byte UNVERIFIED = 2;
    static final byte VERIFIED = 3;

    private final Set<String> accepted;
    private byte[] known = new byte[256];

    Accepts(Need need) {
      this.accepted = Set.copyOf(need.accepts());
    }

    byte how(int connectors) {
      if (accepted.isEmpty()) {
        return VERIFIED;
      }
      if (connectors >= known.length) {
        known = Arrays.copyOf(known, connectors + connectors / 2 + 1);
      }
      if (known[connectors] == 0) {
        var keys = stock.connectors(connectors);
        // Zero means not asked yet, so each set is looked up once for a need.
        known[connectors] =
            keys.isEmpty()
                ? UNVERIFIED
                : keys.stream().anyMatch(accepted::contains) ? VERIFIED : NOT;
      }
      return known[connectors];
    }
  }
}
