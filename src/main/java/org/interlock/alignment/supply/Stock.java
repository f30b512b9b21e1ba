package org.interlock.alignment.supply;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlock.alignment.supply.Taxonomy.Near;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.KeyTable;

/**
 * Who provides which capability at one state of the graph, as numbers in memory, and the offerings
 * of those who were looked at lately. All is read when it is first asked for; what was not asked
 * for the longest time goes first, so that a share of the heap is enough.
 */
public final class Stock {

  /** More providers than one question may look at. */
  private static final int MOST = 3_000_000;

  /** Bytes of a provider in memory, rather too many. */
  private static final int BYTES = 24;

  private static final Cypher TAXONOMY = Cypher.named("alignment/taxonomy");
  private static final Cypher SHELF = Cypher.named("alignment/shelf");
  private static final Cypher OFFERINGS = Cypher.named("alignment/offerings");

  /** Of so many organizations the offerings stay in memory: some tens of megabytes. */
  private static final int MOST_OWNERS = 10_000;

  private final Graph graph;
  private final Taxonomy taxonomy;
  private final long room = Runtime.getRuntime().maxMemory() / 5 / BYTES;
  private final Cache<String, Shelf> shelves =
      Caffeine.newBuilder()
          .maximumWeight(room)
          .weigher((String capability, Shelf shelf) -> shelf.size())
          .executor(Runnable::run)
          .build();
  private final Cache<String, List<OfferingRecord>> offerings =
      Caffeine.newBuilder().maximumSize(MOST_OWNERS).executor(Runnable::run).build();
  private final KeyTable organizations = new KeyTable();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Set<String>> connectors = new ArrayList<>();

  private record Row(
      String key, List<String> organizations, List<Double> levels, List<List<String>> connectors) {}

  Stock(Graph graph) {
    this.graph = graph;
    this.taxonomy = new Taxonomy(graph.rows(TAXONOMY, Map.of(), Taxonomy.Row.class));
  }

  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * The providers of these capabilities, by their keys. One query for all that are not here yet.
   *
   * @throws InvalidInput if there are more than {@value #MOST}
   */
  public Map<String, Shelf> of(Collection<Near> wanted) {
    var providers =
        wanted.stream().collect(Collectors.toMap(Near::provided, Near::providers, (a, b) -> a));
    if (providers.values().stream().mapToLong(Long::longValue).sum() > MOST) {
      throw new InvalidInput(
          "needs",
          "More than %,d offerings would have to be compared; ask for narrower capabilities."
              .formatted(MOST));
    }
    return of(providers.keySet());
  }

  private Map<String, Shelf> of(Set<String> capabilities) {
    var found = new HashMap<>(shelves.getAllPresent(capabilities));
    var missing = capabilities.stream().filter(key -> !found.containsKey(key)).toList();
    if (!missing.isEmpty()) {
      for (var row : graph.rows(SHELF, Map.of("capabilities", missing), Row.class)) {
        var shelf = shelf(row);
        shelves.put(row.key(), shelf);
        found.put(row.key(), shelf);
      }
    }
    return found;
  }

  /**
   * Reads these capabilities before they are asked for.
   *
   * @return whether there is room for more
   */
  public boolean fill(Collection<String> capabilities) {
    of(Set.copyOf(capabilities));
    return shelves.policy().eviction().orElseThrow().weightedSize().orElse(0) < room / 2;
  }

  private synchronized Shelf shelf(Row row) {
    var size = row.levels().size();
    var shelf = new Shelf(new int[size], new double[size], new int[size]);
    for (var i = 0; i < size; i++) {
      shelf.organizations()[i] = organizations.intern(row.organizations().get(i));
      shelf.levels()[i] = row.levels().get(i);
      shelf.connectors()[i] = number(row.connectors().get(i));
    }
    return shelf;
  }

  /** By their keys as one text: the hash codes of sets of similar keys are often the same. */
  private int number(List<String> selection) {
    return numbers.computeIfAbsent(
        selection.stream().sorted().collect(Collectors.joining("\n")),
        key -> {
          connectors.add(Set.copyOf(selection));
          return connectors.size() - 1;
        });
  }

  /** The offerings of these organizations. One query for all that are not here yet. */
  public List<OfferingRecord> offerings(Collection<String> owners) {
    var known = offerings.getAllPresent(owners);
    var found = known.values().stream().flatMap(List::stream).collect(Collectors.toList());
    var missing = owners.stream().filter(owner -> !known.containsKey(owner)).toList();
    if (!missing.isEmpty()) {
      var rows = graph.rows(OFFERINGS, Map.of("organizations", missing), OfferingRecord.class);
      found.addAll(rows);
      var read = rows.stream().collect(Collectors.groupingBy(OfferingRecord::organization));
      missing.forEach(owner -> offerings.put(owner, read.getOrDefault(owner, List.of())));
    }
    return found;
  }

  /** The number of an organization. */
  public synchronized int organization(String key) {
    return organizations.intern(key);
  }

  /** The numbers of organizations. */
  public BitSet organizations(Collection<String> keys) {
    return keys.stream().mapToInt(this::organization).collect(BitSet::new, BitSet::set, BitSet::or);
  }

  /** The key of an organization. */
  public synchronized String organization(int number) {
    return organizations.key(number);
  }

  /** The keys of the organizations on a shelf. */
  public synchronized Set<String> organizations(Shelf shelf) {
    return Arrays.stream(shelf.organizations())
        .mapToObj(organizations::key)
        .collect(Collectors.toSet());
  }

  /** A set of connectors by its number. */
  public synchronized Set<String> connectors(int number) {
    return connectors.get(number);
  }
}
