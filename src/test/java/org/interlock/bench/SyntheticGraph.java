package org.interlock.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.interlock.bench.Sheets.Sheet;

/**
 * A graph of any size from a seed, row by row without keeping it: the same size and seed give the
 * same graph, and each thing depends on its own number alone. By hand: {@code SyntheticGraph SIZE
 * SEED DIR} writes an Interlock CSV set.
 *
 * <p>Each organization has three offerings and two people (the first one, which is home, has
 * twenty); each person begins four acquaintances, two of them nearby; capabilities are drawn by a
 * power law, and which ones are popular has nothing to do with their place in the taxonomy.
 */
public final class SyntheticGraph {

  private static final int OFFERINGS = 3;
  private static final int PEOPLE = 2;
  private static final int PEOPLE_AT_HOME = 20;
  private static final int ACQUAINTANCES = 4;
  private static final int CONNECTORS = 200;
  private static final int NARROWER = 10;
  private static final double SKEW = 0.6;
  private static final LocalDate LATEST = LocalDate.of(2026, 10, 31);
  private static final String[] COUNTRIES = {"SE", "DE", "FR", "PL", "ES", "NO", "NL", "IT"};
  private static final String[] TRADES = {"maker", "integrator", "consultancy", "operator"};
  private static final String[] HAPPENINGS = {
    "DELIVERY",
    "DELIVERY",
    "PROMISE_KEPT",
    "PROMISE_KEPT",
    "THANKS",
    "REFERRAL",
    "PROMISE_BROKEN",
    "BREACH"
  };

  private final int organizations;
  private final long seed;
  private final int people;

  /** The chance that a drawn capability is of this rank or a more popular one. */
  private final double[] upTo;

  private final int[] byRank;

  public SyntheticGraph(int organizations, long seed) {
    this.organizations = organizations;
    this.seed = seed;
    this.people = (organizations - 1) * PEOPLE + PEOPLE_AT_HOME;
    var capabilities = (int) Math.max(30, Math.round(10 * Math.sqrt(organizations)));
    this.upTo =
        IntStream.rangeClosed(1, capabilities).mapToDouble(i -> Math.pow(i, -SKEW)).toArray();
    Arrays.parallelPrefix(upTo, Double::sum);
    this.byRank = IntStream.range(0, capabilities).toArray();
    var random = random(0, 0);
    for (var i = capabilities - 1; i > 0; i--) {
      var j = random.nextInt(i + 1);
      var swapped = byRank[i];
      byRank[i] = byRank[j];
      byRank[j] = swapped;
    }
  }

  public static void main(String[] arguments) {
    try (var sheets = new CsvSheets(Path.of(arguments[2]))) {
      new SyntheticGraph(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]))
          .write(sheets);
    }
  }

  int capabilities() {
    return byRank.length;
  }

  /** A capability in proportion to its popularity. */
  int capability(SplittableRandom random) {
    var drawn = random.nextDouble() * upTo[upTo.length - 1];
    var found = Arrays.binarySearch(upTo, drawn);
    return byRank[found < 0 ? -found - 1 : found];
  }

  static int connector(SplittableRandom random) {
    var drawn = random.nextDouble();
    return (int) (CONNECTORS * drawn * drawn);
  }

  public static String organizationKey(int index) {
    return "org-%07d".formatted(index);
  }

  static String capabilityKey(int index) {
    return "cap-%05d".formatted(index);
  }

  static String connectorKey(int index) {
    return "con-%03d".formatted(index);
  }

  private static String personKey(int index) {
    return "p-%07d".formatted(index);
  }

  private static String offeringKey(int organization, int offering) {
    return "off-%07d-%d".formatted(organization, offering);
  }

  private SplittableRandom random(int kind, int index) {
    var mixed = (seed * 31 + kind) * 0x9E3779B97F4A7C15L + index * 0xBF58476D1CE4E5B9L;
    return new SplittableRandom(mixed);
  }

  public void write(Sheets sheets) {
    for (var i = 0; i < CONNECTORS; i++) {
      sheets.row(Sheet.CONNECTORS, connectorKey(i), "Connector " + i, kind(i));
    }
    for (var i = 0; i < byRank.length; i++) {
      var broader = i < NARROWER ? "" : capabilityKey((i - NARROWER) / NARROWER);
      sheets.row(Sheet.CAPABILITIES, capabilityKey(i), "Capability " + i, "Synthetic", broader);
    }
    for (var i = 0; i < organizations; i++) {
      writeOrganization(sheets, i);
    }
    for (var i = 0; i < people; i++) {
      writePerson(sheets, i);
    }
  }

  private static String kind(int connector) {
    return switch (connector % 10) {
      case 0 -> "MARKET";
      case 1 -> "LANGUAGE";
      case 2 -> "COMMERCIAL";
      case 3, 4 -> "REGULATORY";
      default -> "TECHNICAL";
    };
  }

  private void writeOrganization(Sheets sheets, int index) {
    var random = random(1, index);
    var key = organizationKey(index);
    sheets.row(
        Sheet.ORGANIZATIONS,
        key,
        "Organization " + index,
        TRADES[random.nextInt(TRADES.length)],
        COUNTRIES[random.nextInt(COUNTRIES.length)],
        index == 0 ? "true" : "");
    for (var i = 0; i < OFFERINGS; i++) {
      writeOffering(sheets, index, i, random);
    }
    if (random.nextInt(100) < 3) {
      writeObjective(sheets, index, random);
    }
    var rival = random.nextInt(organizations);
    if (random.nextInt(100) < 2 && rival < index) {
      sheets.row(Sheet.TIES, key, organizationKey(rival), "CONFLICTS_WITH");
    }
    for (var i = 0; random.nextInt(100) < 4; i++) {
      sheets.row(
          Sheet.INTERACTIONS,
          "int-%07d-%d".formatted(index, i),
          HAPPENINGS[random.nextInt(HAPPENINGS.length)],
          LATEST.minusDays(random.nextInt(1000)).toString(),
          key);
    }
  }

  private void writeOffering(Sheets sheets, int organization, int index, SplittableRandom random) {
    var key = offeringKey(organization, index);
    sheets.row(Sheet.OFFERINGS, key, organizationKey(organization), "Offering " + key.substring(4));
    var provided = new TreeSet<Integer>();
    provided.add(capability(random));
    if (random.nextInt(10) < 3) {
      provided.add(capability(random));
    }
    for (var capability : provided) {
      var level = 30 + random.nextInt(71);
      sheets.row(Sheet.PROVIDES, key, capabilityKey(capability), hundredths(level));
    }
    if (random.nextInt(10) < 2) {
      var required = capability(random);
      if (!provided.contains(required)) {
        sheets.row(Sheet.REQUIRES, key, capabilityKey(required));
      }
    }
    var connectors = new TreeSet<Integer>();
    for (var i = random.nextInt(4); i > 0; i--) {
      connectors.add(connector(random));
    }
    connectors.forEach(connector -> sheets.row(Sheet.CONNECTS, key, connectorKey(connector)));
  }

  private void writeObjective(Sheets sheets, int organization, SplittableRandom random) {
    var sought =
        random.nextInt(4) == 0
            ? connectorKey(10 * random.nextInt(CONNECTORS / 10))
            : capabilityKey(capability(random));
    sheets.row(
        Sheet.OBJECTIVES,
        "obj-%07d".formatted(organization),
        organizationKey(organization),
        "Grow by " + sought,
        sought);
  }

  private void writePerson(Sheets sheets, int index) {
    var key = personKey(index);
    var employer = index < PEOPLE_AT_HOME ? 0 : 1 + (index - PEOPLE_AT_HOME) / PEOPLE;
    sheets.row(Sheet.PEOPLE, key, "Person " + index);
    sheets.row(Sheet.EMPLOYMENTS, key, organizationKey(employer));
    var random = random(3, index);
    for (var other : acquaintances(index)) {
      var strength = hundredths(20 + random.nextInt(71));
      if (index < other || !acquaintances(other).contains(index)) {
        sheets.row(Sheet.ACQUAINTANCES, key, personKey(other), strength);
      }
    }
  }

  /** Whom a person got acquainted with: two nearby and two anywhere. */
  private LinkedHashSet<Integer> acquaintances(int index) {
    var random = random(2, index);
    var found = new LinkedHashSet<Integer>();
    while (found.size() < Math.min(ACQUAINTANCES, people - 1)) {
      var near = found.size() < ACQUAINTANCES / 2;
      var other =
          near ? Math.floorMod(index + random.nextInt(-30, 31), people) : random.nextInt(people);
      if (other != index) {
        found.add(other);
      }
    }
    return found;
  }

  private static String hundredths(int value) {
    return value == 100 ? "1.0" : "0.%02d".formatted(value);
  }
}
