package org.interlock.alignment.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interlock.alignment.answer.Conflict.Thing;
import org.interlock.alignment.question.Inquiry.Want;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;

/** What the things in a sentence are called; remembers which it was asked for. */
public final class KnownNames {

  private static final Cypher NAMES = Cypher.named("alignment/names");

  private final Names names;
  private final Set<String> organizations = new TreeSet<>();
  private final Set<String> offerings = new TreeSet<>();
  private final Set<String> capabilities = new TreeSet<>();

  private KnownNames(Names names) {
    this.names = names;
  }

  /** Nobody's name is known: keys serve instead. */
  public static KnownNames unknown() {
    return new KnownNames(Names.of(List.of()));
  }

  /** The names of all that was asked for so far: one query. */
  public KnownNames known(Graph graph) {
    var asked = new HashMap<String, List<String>>();
    List.of("people", "connectors", "needs").forEach(kind -> asked.put(kind, List.of()));
    asked.putAll(
        Map.of(
            "organizations", List.copyOf(organizations),
            "offerings", List.copyOf(offerings),
            "capabilities", List.copyOf(capabilities)));
    return new KnownNames(Names.of(graph.rows(NAMES, asked, Names.Name.class)));
  }

  public String organization(String key) {
    organizations.add(key);
    return names.organization(key);
  }

  public String offering(String key) {
    offerings.add(key);
    return names.offering(key);
  }

  public String capability(String key) {
    capabilities.add(key);
    return names.capability(key);
  }

  public Thing need(Want want) {
    return new Thing("need", want.key(), want.name());
  }

  public Thing aboutOrganization(String key) {
    return new Thing("organization", key, organization(key));
  }

  public Thing aboutOffering(String key) {
    return new Thing("offering", key, offering(key));
  }

  public Thing aboutCapability(String key) {
    return new Thing("capability", key, capability(key));
  }
}
