package org.interlock.alignment.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final LinkedHashMap<String, Shelf> shelves = new LinkedHashMap<>(64, 0.75f, true);
  private final LinkedHashMap<String, List<OfferingRecord>> offerings =
      new LinkedHashMap<>(64, 0.75f, true);
  private final KeyTable organizations = new KeyTable();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Set<String>> connectors = new ArrayList<>();
  private long held;

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
    var missing = new ArrayList<String>();
    var found = new HashMap<String, Shelf>();
    synchronized (this) {
      for (var key : capabilities) {
        var known = shelves.get(key);
        if (known == null) {
          missing.add(key);
        } else {
          found.put(key, known);
        }
      }
    }
    if (!missing.isEmpty()) {
      for (var row : graph.rows(SHELF, Map.of("capabilities", missing), Row.class)) {
        found.put(row.key(), keep(row));
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
    synchronized (this) {
      return held < room / 2;
    }
  }

  private synchronized Shelf keep(Row row) {
    var shelf = shelf(row);
    var before = shelves.put(row.key(), shelf);
    held += shelf.size() - (before == null ? 0 : before.size());
    for (var oldest = shelves.values().iterator(); held > room && oldest.hasNext(); ) {
      held -= oldest.next().size();
      oldest.remove();
    }
    return shelf;
  }

  private Shelf shelf(Row row) {
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
  private int number(List<String> some) {
    return numbers.computeIfAbsent(
        some.stream().sorted().collect(Collectors.joining("\n")),
        key -> {
          connectors.add(Set.copyOf(some));
          return connectors.size() - 1;
        });
  }

  /** The offerings of these organizations. One query for all that are not here yet. */
  public List<OfferingRecord> offerings(Collection<String> owners) {
    var found = new ArrayList<OfferingRecord>();
    var missing = new ArrayList<String>();
    synchronized (this) {
      for (var owner : owners) {
        var known = offerings.get(owner);
        if (known == null) {
          missing.add(owner);
        } else {
          found.addAll(known);
        }
      }
    }
    if (!missing.isEmpty()) {
      var rows = graph.rows(OFFERINGS, Map.of("organizations", missing), OfferingRecord.class);
      found.addAll(rows);
      keep(missing, rows.stream().collect(Collectors.groupingBy(OfferingRecord::organization)));
    }
    return found;
  }

  private synchronized void keep(List<String> owners, Map<String, List<OfferingRecord>> read) {
    owners.forEach(owner -> offerings.put(owner, read.getOrDefault(owner, List.of())));
    for (var oldest = offerings.values().iterator(); offerings.size() > MOST_OWNERS; ) {
      oldest.next();
      oldest.remove();
    }
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
