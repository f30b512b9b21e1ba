package org.interlock.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An Interlock CSV set to edit in: an organization with many offerings and one with many deals, a
 * capability that all those offerings provide and a connector by which they all connect, and beside
 * each one with nothing; a deal with 60 parties.
 */
final class EditSet {

  static final String LONE = "edit-lone";
  static final String SELLER = "edit-seller";
  static final String DEALER = "edit-dealer";
  static final String RARE = "edit-rare";
  static final String OTHER = "edit-other";
  static final String POPULAR = "edit-popular";
  static final String RARE_CONNECTOR = "edit-rare-connector";
  static final String POPULAR_CONNECTOR = "edit-popular-connector";
  static final String CROWD = "edit-crowd";
  static final String PAIR = "edit-pair";
  static final String LONG_HISTORY = "edit-long-history";
  static final String SHORT_HISTORY = "edit-short-history";

  private static final int PARTIES = 60;

  private EditSet() {}

  /** Loads it, unless it is there. */
  static void load(EditCaller caller, int neighbours) throws InterruptedException {
    if (!caller.has("/api/organizations/" + SELLER)) {
      caller.load(sheets(neighbours));
    }
  }

  static String party(int number) {
    return "edit-party-" + number;
  }

  static String offering(int number) {
    return "edit-offering-" + number;
  }

  private static Map<String, String> sheets(int neighbours) {
    var sheets = new TreeMap<String, String>();
    sheets.put(
        "organizations.csv",
        named(LONE, SELLER, DEALER, LONG_HISTORY, SHORT_HISTORY)
            + rows(PARTIES, number -> line(party(number), "Party " + number)));
    sheets.put("capabilities.csv", named(RARE, OTHER, POPULAR));
    sheets.put("connectors.csv", named(RARE_CONNECTOR, POPULAR_CONNECTOR));
    sheets.put(
        "offerings.csv",
        rows(neighbours, number -> line(offering(number), SELLER, "Offering " + number)));
    sheets.put("provides.csv", rows(neighbours, number -> line(offering(number), POPULAR)));
    sheets.put(
        "connects.csv", rows(neighbours, number -> line(offering(number), POPULAR_CONNECTOR)));
    sheets.put(
        "deals.csv",
        named(CROWD, PAIR) + rows(neighbours, number -> line(deal(number), "Deal " + number)));
    sheets.put(
        "parties.csv",
        rows(neighbours, number -> line(deal(number), DEALER, "CUSTOMER"))
            + rows(PARTIES, number -> line(CROWD, party(number), "PARTNER"))
            + rows(2, number -> line(PAIR, party(number), "PARTNER")));
    sheets.replaceAll((file, rows) -> header(file) + rows);
    return sheets;
  }

  private static String header(String file) {
    return switch (file) {
      case "offerings.csv" -> line("key", "organization_key", "name");
      case "provides.csv" -> line("offering_key", "capability_key");
      case "connects.csv" -> line("offering_key", "connector_key");
      case "parties.csv" -> line("deal_key", "organization_key", "role");
      default -> line("key", "name");
    };
  }

  private static String deal(int number) {
    return "edit-deal-" + number;
  }

  private static String named(String... keys) {
    return IntStream.range(0, keys.length)
        .mapToObj(at -> line(keys[at], keys[at]))
        .collect(Collectors.joining());
  }

  private static String rows(int count, IntFunction<String> row) {
    return IntStream.rangeClosed(1, count).mapToObj(row).collect(Collectors.joining());
  }

  private static String line(String... cells) {
    return String.join(",", cells) + "\n";
  }
}
