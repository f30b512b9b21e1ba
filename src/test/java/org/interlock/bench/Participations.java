package org.interlock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** Who took part in which project of a loaded CORDIS sheet. */
final class Participations {

  private static final String CONSORTIA =
      """
      MATCH (deal:Deal)
      WHERE deal.key STARTS WITH 'cordis-'
      RETURN deal.key AS key, coalesce(deal.name, deal.key) AS name,
        COLLECT { MATCH (deal)<-[part:TAKES_PART]-(o:Organization) WHERE part.role = 'LEAD'
          RETURN DISTINCT o.key AS key ORDER BY key } AS leads,
        COLLECT { MATCH (deal)<-[:TAKES_PART]-(o:Organization)
          RETURN DISTINCT o.key AS key ORDER BY key } AS members,
        head(COLLECT { MATCH (deal)-[:HAS_NEED]->(:Need)-[:FOR]->(topic:Capability)
          RETURN topic.key AS key ORDER BY key }) AS topic,
        head(COLLECT { MATCH (deal)-[:HAS_NEED]->(:Need)-[:FOR]->(:Capability)
            -[:BROADER]->(theme:Capability)
          RETURN theme.key AS key ORDER BY key }) AS theme
      ORDER BY key
      """;

  /**
   * A project.
   *
   * @param leads those who coordinated it
   * @param members all who took part, the coordinator too
   * @param theme what the topic is a part of
   */
  record Consortium(
      String key,
      String name,
      List<String> leads,
      Set<String> members,
      @Nullable String topic,
      @Nullable String theme) {

    String lead() {
      return leads.getFirst();
    }

    /** Those who are to be found. */
    Set<String> partners() {
      var partners = new TreeSet<>(members);
      leads.forEach(partners::remove);
      return partners;
    }
  }

  private final List<Consortium> consortia;
  private final Map<String, List<Consortium>> byMember = new TreeMap<>();

  private Participations(List<Consortium> consortia) {
    this.consortia = consortia;
    for (var consortium : consortia) {
      for (var member : consortium.members()) {
        byMember.computeIfAbsent(member, key -> new ArrayList<>()).add(consortium);
      }
    }
  }

  static Participations in(Driver driver) {
    return new Participations(
        driver.executableQuery(CONSORTIA).execute().records().stream()
            .map(
                row ->
                    new Consortium(
                        row.get("key").asString(),
                        row.get("name").asString(),
                        row.get("leads").asList(value -> value.asString()),
                        new TreeSet<>(row.get("members").asList(value -> value.asString())),
                        row.get("topic").asString(null),
                        row.get("theme").asString(null)))
            .toList());
  }

  List<Consortium> consortia() {
    return consortia;
  }

  /** The other projects of everybody who has any, but for the coordinator. */
  Map<String, List<Consortium>> without(Consortium hidden) {
    var others = new TreeMap<String, List<Consortium>>(byMember);
    for (var member : hidden.members()) {
      others.computeIfPresent(
          member,
          (key, all) -> {
            var left = all.stream().filter(one -> !one.equals(hidden)).toList();
            return left.isEmpty() ? null : left;
          });
    }
    hidden.leads().forEach(others::remove);
    return others;
  }
}
