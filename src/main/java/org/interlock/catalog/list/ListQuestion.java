package org.interlock.catalog.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.interlock.graph.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * One view of a list: which records, in what order, which page of them and which columns. Its
 * address says all of that and nothing that goes without saying.
 *
 * @param filters what is asked for, by parameter; none is blank
 * @param order a column, with a minus in front if downwards; or {@link #ALIKE}
 * @param page from 1
 * @param columns the names of those that are shown beside the name, in the order of the list
 */
public record ListQuestion(
    ListShape shape, Map<String, String> filters, String order, int page, Set<String> columns) {

  /** Rows of a page. */
  public static final int PAGE = 50;

  /** The most records that are counted, sorted by any column and paged through. */
  public static final int MOST = 20_000;

  /** The order of a search by name: the most alike first. */
  static final String ALIKE = "alike";

  static final String NAME_FILTER = "q";

  /** The parameter of the text that names a record, beside the one with its key. */
  static final String NAME_OF = ".name";

  private static final int LONGEST = 200;
  private static final int LAST_PAGE = MOST / PAGE;

  /**
   * Reads the parameters of an address; those of other things are passed over.
   *
   * @throws InvalidInput if one can't be
   */
  public static ListQuestion of(ListShape shape, MultiValueMap<String, String> parameters) {
    var filters = new LinkedHashMap<String, String>();
    read(filters, NAME_FILTER, parameters);
    for (var filter : shape.filters()) {
      read(filters, filter, parameters);
      if (shape.records().containsKey(filter)) {
        read(filters, filter + NAME_OF, parameters);
        if (isEmptied(filter, parameters)) {
          filters.remove(filter);
        }
      }
    }
    return new ListQuestion(
        shape,
        filters,
        order(shape, filters, parameters.getFirst("sort")),
        page(parameters.getFirst("page")),
        columns(shape, parameters.get("show")));
  }

  private static void read(
      Map<String, String> filters, String name, MultiValueMap<String, String> parameters) {
    var value = parameters.getFirst(name);
    if (value == null || value.isBlank()) {
      return;
    }
    if (value.length() > (name.equals(NAME_FILTER) || name.endsWith(NAME_OF) ? LONGEST : 1_000)) {
      throw new InvalidInput(name, "Use at most %d characters.".formatted(LONGEST));
    }
    filters.put(name, value.strip());
  }

  /** The form was sent with the key of a record whose name somebody deleted. */
  private static boolean isEmptied(String filter, MultiValueMap<String, String> parameters) {
    var name = parameters.getFirst(filter + NAME_OF);
    return name != null && name.isBlank();
  }

  private static String order(
      ListShape shape, Map<String, String> filters, @Nullable String asked) {
    if (asked == null || asked.isBlank()) {
      return filters.containsKey(NAME_FILTER) ? ALIKE : shape.order();
    }
    var column = asked.startsWith("-") ? asked.substring(1) : asked;
    if (shape.column(column).isEmpty()) {
      throw new InvalidInput(
          "sort",
          "There is no column “%s”: use name, %s, with a minus in front for downwards."
              .formatted(
                  InvalidInput.shortened(column, 40),
                  String.join(", ", shape.columns().stream().map(ListColumn::name).toList())));
    }
    return asked;
  }

  private static int page(@Nullable String asked) {
    if (asked == null || asked.isBlank()) {
      return 1;
    }
    if (!asked.matches("[1-9]\\d{0,5}") || Integer.parseInt(asked) > LAST_PAGE) {
      throw new InvalidInput("page", "Use a number from 1 to %d.".formatted(LAST_PAGE));
    }
    return Integer.parseInt(asked);
  }

  private static Set<String> columns(ListShape shape, @Nullable List<String> asked) {
    var columns = new LinkedHashSet<String>();
    for (var column : shape.columns()) {
      if (asked == null ? column.standard() : asked.contains(column.name())) {
        columns.add(column.name());
      }
    }
    if (asked != null) {
      asked.stream()
          .filter(name -> shape.column(name).isEmpty())
          .findFirst()
          .ifPresent(
              name -> {
                throw new InvalidInput("show", "There is no column “%s”.".formatted(name));
              });
    }
    return columns;
  }

  public boolean isFiltered() {
    return !filters.isEmpty();
  }

  /** The value of a filter; empty if it isn't set. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** The value of a filter; null if it isn't set. */
  public @Nullable String value(String name) {
    return filters.get(name);
  }

  /** Whether the order is downwards. */
  public boolean isDown() {
    return order.startsWith("-");
  }

  /** The column that the order follows. */
  public String sorted() {
    return isDown() ? order.substring(1) : order;
  }

  /** How many rows are before the page. */
  int before() {
    return (page - 1) * PAGE;
  }

  ListQuestion with(Map<String, String> others) {
    return new ListQuestion(shape, others, order, page, columns);
  }

  ListQuestion onPage(int other) {
    return new ListQuestion(shape, filters, order, other, columns);
  }

  /** All records in the usual order. */
  public ListQuestion unfiltered() {
    return new ListQuestion(
        shape, Map.of(), order.equals(ALIKE) ? shape.order() : order, 1, columns);
  }

  /** The same from the first page in another order. */
  ListQuestion inOrder(String other) {
    return new ListQuestion(shape, filters, other, 1, columns);
  }

  /** The order as addresses say it; empty if it goes without saying. */
  public String chosenOrder() {
    var usual = filters.containsKey(NAME_FILTER) ? ALIKE : shape.order();
    return order.equals(usual) || order.equals(ALIKE) ? "" : order;
  }

  /** Whether somebody chose other columns than usual. */
  public boolean hasChosenColumns() {
    return !columns.equals(columns(shape, null));
  }

  /** The address of this view. */
  public String address() {
    var parameters = new StringJoiner("&", "?", "").setEmptyValue("");
    filters.forEach((name, value) -> parameters.add(name + "=" + encoded(value)));
    if (!chosenOrder().isEmpty()) {
      parameters.add("sort=" + encoded(chosenOrder()));
    }
    if (hasChosenColumns()) {
      parameters.add("show=" + ListShape.NAME.name());
      columns.forEach(column -> parameters.add("show=" + encoded(column)));
    }
    if (page > 1) {
      parameters.add("page=" + page);
    }
    return shape.address() + parameters;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
