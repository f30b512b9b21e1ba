package org.interlock.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.interlock.bench.EditCaller.Answer;
import org.springframework.web.util.UriUtils;

/**
 * Edits records of a running application, one after the other, and prints how long the answers
 * took: each kind of record and of part; records with many neighbours beside those with none; long
 * lists and long histories. By hand: {@code EditTimes URL ROUNDS NEIGHBOURS}; the first time it
 * loads a set in which some records have so many ({@link EditSet}). A save answers with the whole
 * record: how long it takes to read that is printed beside it. Signs in as admin with the password
 * of {@code INTERLOCK_ADMIN_PASSWORD}.
 */
final class EditTimes {

  private static final int WARM_UP = 10;
  private static final int LONG_HISTORY = 1000;
  private static final int SHORT_HISTORY = 3;

  private static final Map<String, String> TECHNICAL = Map.of("kind", "TECHNICAL");

  /** What a change of a part says. */
  private static final Map<String, ?> NOTE = Map.of("note", "Since the fair");

  private static final Map<String, ?> STATEMENT = Map.of("statement", "Less");
  private static final Map<String, ?> UNTIL = Map.of("until", "2025-01-01");
  private static final Map<String, ?> LEVEL = Map.of("level", 0.5);
  private static final Map<String, ?> STATUS = Map.of("status", "ACCEPTED");
  private static final Map<String, ?> STANCE = Map.of("stance", "FOR");
  private static final Map<String, ?> EVIDENCE = Map.of("evidence", "A letter");

  /** Of what is a reference alone. */
  private static final Map<String, ?> NOTHING = Map.of();

  private final EditCaller caller;
  private final int rounds;

  /** So that each run makes records of its own. */
  private final String prefix = "edit-" + Long.toString(System.currentTimeMillis(), 36) + "-";

  private final Map<String, List<Double>> times = new LinkedHashMap<>();
  private int round;
  private int made;

  private EditTimes(EditCaller caller, int rounds) {
    this.caller = caller;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws InterruptedException {
    var caller = new EditCaller(URI.create(arguments[0]));
    EditSet.load(caller, Integer.parseInt(arguments[2]));
    var times = new EditTimes(caller, Integer.parseInt(arguments[1]));
    times.records();
    times.parts();
    times.neighbours();
    times.neighboursOfParts();
    times.crowd();
    times.history();
    System.exit(0);
  }

  private void records() {
    var organization = Map.of("organization", EditSet.LONE);
    record("organizations", Map.of(), Map.of());
    record("people", Map.of(), organization);
    record("capabilities", Map.of(), Map.of("broader", EditSet.RARE));
    record("connectors", TECHNICAL, TECHNICAL);
    record("offerings", organization, organization);
    record("deals", Map.of("status", "OPEN"), Map.of("customer", EditSet.LONE));
    print("records");
  }

  private void record(String collection, Map<String, String> fields, Map<String, String> start) {
    inRounds(
        () -> {
          var key = timed(collection + " create", () -> create(collection, start));
          save(collection, collection, key, fields);
        });
  }

  private String create(String collection, Map<String, String> start) {
    var key = prefix + ++made;
    var body = new HashMap<>(start);
    body.putAll(Map.of("key", key, "name", key));
    caller.post("/api/" + collection, "*", body);
    return key;
  }

  /** Reads a record, and gives it another name. */
  private void save(String what, String collection, String key, Map<String, String> fields) {
    var path = "/api/" + collection + "/" + key;
    var version = timed(what + " read", () -> caller.get(path)).tag();
    var body = new HashMap<>(fields);
    body.put("name", "Name " + ++made);
    timed(what + " save", () -> caller.put(path, version, body));
  }

  private void parts() {
    var organization = "organizations/" + create("organizations", Map.of());
    var capability = create("capabilities", Map.of());
    var connector = create("connectors", TECHNICAL);
    var person = create("people", Map.of());
    part("organization: relation", organization, "relations", relation(EditSet.LONE), NOTE);
    part("organization: need", organization, "needs", need(capability), STATEMENT);
    part("organization: objective", organization, "objectives", objective(capability), STATEMENT);
    part("person: employment", "people/" + person, "employments", employment(EditSet.LONE), UNTIL);
    part("person: objective", "people/" + person, "objectives", objective(capability), STATEMENT);
    part(
        "capability: broader",
        "capabilities/" + capability,
        "broader",
        provision(EditSet.RARE),
        provision(EditSet.OTHER));
    var offering = "offerings/" + create("offerings", Map.of("organization", EditSet.LONE));
    part("offering: provides", offering, "provides", provision(capability), LEVEL);
    part("offering: requires", offering, "requires", provision(capability), NOTHING);
    part("offering: connection", offering, "connections", connection(connector), NOTHING);
    var deal = "deals/" + create("deals", Map.of("customer", EditSet.LONE));
    part("deal: need", deal, "needs", need(capability), STATEMENT);
    part("deal: party", deal, "parties", party(EditSet.party(1)), STATUS);
    part("deal: stakeholder", deal, "stakeholders", stakeholder(person), STANCE);
    part("deal: win", deal, "wins", win(EditSet.LONE), EVIDENCE);
    print("parts");
  }

  /**
   * Adds a part, changes it and removes it.
   *
   * @param others the fields that are changed
   */
  private void part(
      String what, String owner, String parts, Map<String, ?> fields, Map<String, ?> others) {
    var path = "/api/" + owner + "/" + parts;
    inRounds(
        () -> {
          var version = caller.get(path).tag();
          var part = timed(what + " add", () -> caller.post(path, version, fields));
          if (!others.isEmpty()) {
            var body = new HashMap<String, Object>(fields);
            body.putAll(others);
            var added = part;
            var address = path + "/" + key(added);
            part = timed(what + " change", () -> caller.put(address, added.tag(), body));
          }
          var now = part;
          timed(what + " remove", () -> caller.delete(path + "/" + key(now), now.tag()));
        });
  }

  private static String key(Answer answer) {
    return UriUtils.encode(answer.json().path("part").asString(), StandardCharsets.UTF_8);
  }

  private static Map<String, ?> relation(String organization) {
    return Map.of("relation", "PARTNERS_WITH", "organization", organization);
  }

  private static Map<String, ?> need(String capability) {
    return Map.of("capability", capability, "priority", "MUST");
  }

  private static Map<String, ?> objective(String capability) {
    return Map.of("statement", "Grow", "capabilities", List.of(capability));
  }

  private static Map<String, ?> employment(String organization) {
    return Map.of("organization", organization, "title", "Buyer", "since", "2020-01-01");
  }

  private static Map<String, ?> provision(String capability) {
    return Map.of("capability", capability);
  }

  private static Map<String, ?> connection(String connector) {
    return Map.of("connector", connector);
  }

  private static Map<String, ?> party(String organization) {
    return Map.of("organization", organization, "role", "PARTNER");
  }

  private static Map<String, ?> stakeholder(String person) {
    return Map.of("person", person, "role", "CHAMPION");
  }

  private static Map<String, ?> win(String organization) {
    return Map.of("organization", organization, "expected", "WIN");
  }

  /** Names of records with as many neighbours as the set has, beside those of records with none. */
  private void neighbours() {
    inRounds(
        () -> {
          save("organization with none", "organizations", EditSet.LONE, Map.of());
          save("organization, many offerings", "organizations", EditSet.SELLER, Map.of());
          save("organization, many deals", "organizations", EditSet.DEALER, Map.of());
          save("capability with none", "capabilities", EditSet.RARE, Map.of());
          save("capability, many providers", "capabilities", EditSet.POPULAR, Map.of());
          save("connector with none", "connectors", EditSet.RARE_CONNECTOR, TECHNICAL);
          save("connector, many offerings", "connectors", EditSet.POPULAR_CONNECTOR, TECHNICAL);
        });
    print("names, beside many neighbours");
  }

  /** Parts of and with records that have many neighbours, beside those of and with others. */
  private void neighboursOfParts() {
    ends("few", EditSet.LONE, EditSet.LONE, EditSet.RARE, EditSet.RARE_CONNECTOR);
    ends("many", EditSet.SELLER, EditSet.DEALER, EditSet.POPULAR, EditSet.POPULAR_CONNECTOR);
    print("parts, beside many neighbours");
  }

  private void ends(String how, String seller, String dealer, String capability, String connector) {
    var organization = "organizations/" + seller;
    var party = EditSet.party(1);
    var another = create("capabilities", Map.of());
    part(how + ", relation of", organization, "relations", relation(party), NOTE);
    part(how + ", need of", organization, "needs", need(EditSet.OTHER), STATEMENT);
    part(how + ", objective of", organization, "objectives", objective(EditSet.OTHER), STATEMENT);
    part(
        how + ", broader of",
        "capabilities/" + capability,
        "broader",
        provision(EditSet.OTHER),
        provision(another));
    part(how + ", relation with", "organizations/" + party, "relations", relation(seller), NOTE);
    var person = "people/" + create("people", Map.of());
    part(how + ", employment at", person, "employments", employment(seller), UNTIL);
    part(how + ", need for", "organizations/" + party, "needs", need(capability), STATEMENT);
    var offering = "offerings/" + create("offerings", Map.of("organization", seller));
    part(how + ", provides", offering, "provides", provision(capability), LEVEL);
    part(how + ", connection", offering, "connections", connection(connector), NOTHING);
    var deal = "deals/" + create("deals", Map.of("customer", dealer));
    part(how + ", party", deal, "parties", party(seller), STATUS);
    part(how + ", win for", deal, "wins", win(dealer), EVIDENCE);
    inRounds(
        () -> {
          save(
              how + ", offering of",
              "offerings",
              offering.substring(10),
              Map.of("organization", seller));
          save(how + ", deal of", "deals", deal.substring(6), Map.of("status", "OPEN"));
        });
  }

  private void crowd() {
    for (var deal : List.of(EditSet.PAIR, EditSet.CROWD)) {
      inRounds(() -> save("deal " + deal, "deals", deal, Map.of("status", "OPEN")));
      part("deal " + deal + " party", "deals/" + deal, "parties", party(EditSet.LONE), STATUS);
    }
    print("deals with 2 and with 60 parties");
  }

  private void history() {
    history("history, short", EditSet.SHORT_HISTORY, SHORT_HISTORY);
    history("history, long", EditSet.LONG_HISTORY, LONG_HISTORY);
    print("histories of %d and %d changes".formatted(SHORT_HISTORY, LONG_HISTORY));
  }

  private void history(String what, String key, int changes) {
    var path = "/api/organizations/" + key;
    while (version(path) < changes) {
      caller.put(path, "*", Map.of("name", "Name " + ++made));
    }
    var history = "/api/history?record=Organization%20" + key;
    inRounds(
        () -> {
          timed(what + ", page", () -> caller.page("/organizations/" + key + "/history"));
          timed(what + ", 50 by API", () -> caller.get(history));
          timed(what + ", 500 by API", () -> caller.get(history + "&limit=500"));
        });
    // Takes back the newest change, which is the one that the restoration before has made.
    inRounds(
        () -> {
          var newest = caller.get(history + "&limit=1").json().path("changes").path(0);
          var restore = "/api/history/" + newest.path("key").asString() + "/restore";
          timed(what + ", restore", () -> caller.post(restore, "*", Map.of()));
        });
  }

  private long version(String path) {
    return caller.get(path).json().path("version").asLong();
  }

  private void inRounds(Runnable edits) {
    for (round = -WARM_UP; round < rounds; round++) {
      edits.run();
    }
  }

  private <T> T timed(String what, Supplier<T> call) {
    var started = System.nanoTime();
    var answer = call.get();
    if (round >= 0) {
      times
          .computeIfAbsent(what, first -> new ArrayList<>())
          .add((System.nanoTime() - started) / 1e6);
    }
    return answer;
  }

  private void print(String title) {
    System.out.printf("%n%-52s %8s %8s   (ms, %d rounds)%n", title, "p50", "p95", rounds);
    times.forEach(
        (what, all) -> {
          Collections.sort(all);
          System.out.printf(
              "%-52s %8.1f %8.1f%n",
              what, all.get(all.size() / 2), all.get((int) (all.size() * 0.95)));
        });
    times.clear();
  }
}
