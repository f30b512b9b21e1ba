package org.interlock.map;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.UnknownKey;
import org.interlock.map.MapRows.Chain;
import org.interlock.map.MapRows.Hub;
import org.interlock.map.MapRows.LinkRow;
import org.interlock.map.MapRows.Neighbourhood;
import org.interlock.map.MapRows.Org;
import org.interlock.map.MapRows.TieRow;
import org.interlock.map.PartnerMap.Group;
import org.interlock.map.PartnerMap.Link;
import org.interlock.map.PartnerMap.Node;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** MapRows what surrounds an organization. */
@Component
class PartnerMaps {

  /** How many relationships of one kind are read at most. */
  static final int REACH = 10_000;

  /** How many suppliers of a supplier, or customers of a customer, are shown. */
  static final int BRANCH = 3;

  static final int LINKS = 400;

  private static final Cypher NEIGHBOURS = Cypher.named("map/neighbours");
  private static final Cypher CHAIN = Cypher.named("map/chain");
  private static final Cypher LINKS_AMONG = Cypher.named("map/links-among");

  private final Graph graph;
  private final Clock clock;

  PartnerMaps(Graph graph, Clock clock) {
    this.graph = graph;
    this.clock = clock;
  }

  /**
   * The map that the question asks for.
   *
   * @throws UnknownKey if there is no such organization
   */
  PartnerMap find(MapQuestion question) {
    return question.chain() ? chain(question) : ego(question);
  }

  private PartnerMap ego(MapQuestion question) {
    var sectors = Sector.of(question.kinds());
    var parameters =
        Map.of(
            "key", question.key(),
            "sectors", sectors.stream().map(Sector::name).toList(),
            "show", question.show(),
            "reach", REACH,
            "today", LocalDate.now(clock));
    var found = known(NEIGHBOURS, parameters, Neighbourhood.class, question.key());
    var places = places(found.ties());
    var links = new ArrayList<Link>();
    found.ties().forEach(tie -> links.add(link(question.key(), tie)));
    links.addAll(among(List.copyOf(places.keySet()), question.kinds()));

    var nodes = new ArrayList<Node>();
    nodes.add(node(found.center(), 0, "CENTER", 0, links));
    var order = found.shown().stream().collect(Collectors.toMap(Org::key, org -> org));
    places.forEach(
        (key, sector) ->
            nodes.add(node(requireNonNull(order.get(key)), 1, sector.name(), 0, links)));
    var groups =
        found.sectors().stream()
            .sorted(Comparator.comparing(amount -> Sector.valueOf(amount.name())))
            .map(
                amount ->
                    new Group(
                        amount.name(),
                        amount.total(),
                        amount.total() - shown(found, amount.name())))
            .toList();
    return new PartnerMap(
        question.key(),
        question.view().code(),
        nodes,
        links,
        groups,
        found.neighbours() - found.shown().size(),
        found.sectors().stream().anyMatch(MapRows.SectorSize::capped));
  }

  private static long shown(Neighbourhood found, String sector) {
    return found.ties().stream().filter(tie -> tie.sector().equals(sector)).count();
  }

  /** The sector of each neighbour: the first of those it is in; the strongest ties first. */
  private static Map<String, Sector> places(List<TieRow> ties) {
    var places = new LinkedHashMap<String, Sector>();
    for (var sector : Sector.values()) {
      ties.stream()
          .filter(tie -> tie.sector().equals(sector.name()))
          .forEach(tie -> places.putIfAbsent(tie.key(), sector));
    }
    return places;
  }

  private static Link link(String center, TieRow tie) {
    var sector = Sector.valueOf(tie.sector());
    var kind = sector.kind();
    return new Link(
        sector.inward() ? tie.key() : center,
        sector.inward() ? center : tie.key(),
        kind.type(),
        text(tie.details()),
        tie.weight(),
        kind.directed(),
        tie.since(),
        tie.until(),
        tie.phase());
  }

  private PartnerMap chain(MapQuestion question) {
    var parameters =
        Map.of(
            "key", question.key(),
            "show", question.show(),
            "branch", BRANCH,
            "reach", REACH,
            "today", LocalDate.now(clock));
    var found = known(CHAIN, parameters, Chain.class, question.key());
    var tiers = tiers(found);
    var links = among(tiers.keySet().stream().map(Org::key).toList(), List.of(TieKind.SUPPLIES));
    var nodes = new ArrayList<Node>();
    tiers.forEach((org, tier) -> nodes.add(node(org, Math.abs(tier), place(tier), tier, links)));
    var suppliers = found.suppliers() - found.upstream().size();
    var customers = found.customers() - found.downstream().size();
    return new PartnerMap(
        question.key(),
        question.view().code(),
        nodes,
        links,
        List.of(
            new Group(place(-1), found.suppliers(), suppliers),
            new Group(place(1), found.customers(), customers)),
        suppliers + customers,
        Math.max(found.suppliers(), found.customers()) >= REACH);
  }

  /** The tier of each organization, the nearest where it has several; the centre comes first. */
  private static Map<Org, Integer> tiers(Chain found) {
    var tiers = new LinkedHashMap<Org, Integer>();
    tiers.put(found.center(), 0);
    found.upstream().forEach(hub -> put(tiers, hub.org(), -1));
    found.downstream().forEach(hub -> put(tiers, hub.org(), 1));
    further(found.upstream()).forEach(org -> put(tiers, org, -2));
    further(found.downstream()).forEach(org -> put(tiers, org, 2));
    return tiers;
  }

  private static void put(Map<Org, Integer> tiers, Org org, int tier) {
    if (tiers.keySet().stream().noneMatch(known -> known.key().equals(org.key()))) {
      tiers.put(org, tier);
    }
  }

  private static Stream<Org> further(List<Hub> hubs) {
    return hubs.stream().flatMap(hub -> hub.further().stream());
  }

  static String place(int tier) {
    return switch (tier) {
      case -2 -> "SUPPLIERS_SUPPLIER";
      case -1 -> "SUPPLIER";
      case 1 -> "CUSTOMER";
      case 2 -> "CUSTOMERS_CUSTOMER";
      default -> "CENTER";
    };
  }

  private List<Link> among(List<String> keys, List<TieKind> kinds) {
    var parameters =
        Map.of(
            "keys",
            keys,
            "types",
            kinds.stream().map(TieKind::type).toList(),
            "limit",
            LINKS,
            "today",
            LocalDate.now(clock));
    return graph.rows(LINKS_AMONG, parameters, LinkRow.class).stream()
        .map(
            row ->
                new Link(
                    row.from(),
                    row.to(),
                    row.type(),
                    text(row.details()),
                    row.weight(),
                    TieKind.typed(row.type()).directed(),
                    row.since(),
                    row.until(),
                    row.phase()))
        .toList();
  }

  private <T extends Record> T known(
      Cypher query, Map<String, ?> parameters, Class<T> row, String key) {
    return graph.row(query, parameters, row).orElseThrow(() -> new UnknownKey("organization", key));
  }

  private static Node node(Org org, int ring, String place, int tier, List<Link> links) {
    var drawn =
        links.stream()
            .filter(link -> link.tie() != TieKind.DEALS && link.touches(org.key()))
            .mapToLong(Link::weight)
            .sum();
    return new Node(
        org.key(),
        org.kind(),
        org.name(),
        ring,
        Math.max(0, org.degree() - drawn),
        org.country(),
        org.home(),
        place,
        tier,
        org.deals());
  }

  private static @Nullable String text(List<String> details) {
    return details.isEmpty() ? null : String.join(" · ", details);
  }
}
