package org.interlock.loading.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlock.graph.model.GraphModel;
import org.interlock.graph.model.ValueType;
import org.interlock.loading.source.YamlSource;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a source mean; written in YAML, see {@code mappings/README.md}.
 *
 * @param name what the command line calls it
 * @param title what a screen calls it
 * @param description what it reads and gives, one or two sentences
 * @param encoding of its files, or null to find it out
 * @param levels the nested lists whose items are rows; empty for CSV
 * @param sheets one per kind of file, in the order in which files are loaded
 * @param inferences what is computed from the graph after the rows, with the query that gives it
 */
public record Mapping(
    String name,
    String title,
    String description,
    @Nullable String encoding,
    List<YamlSource.Level> levels,
    List<Sheet> sheets,
    List<Inference> inferences) {

  /**
   * One kind of file.
   *
   * @param file its name, or null if it is recognised by its columns
   * @param require columns in which each row needs a value
   * @param optional columns that the file may lack; null: all but the required ones
   * @param columns all columns the sheet reads
   * @param unique whether a key may come once only; otherwise what several rows say is put together
   * @param strict whether a column the sheet doesn't read is refused
   * @param missing what stands for "no value", besides an empty cell
   * @param words the words allowed in a column
   */
  public record Sheet(
      @Nullable String file,
      Set<String> require,
      @Nullable Set<String> optional,
      Set<String> columns,
      boolean unique,
      boolean strict,
      Set<String> missing,
      Map<String, Set<String>> words,
      List<NodeRule> nodes,
      List<LinkRule> links) {

    /** The columns a file needs for this sheet and hasn't got. */
    List<String> lacking(List<String> present) {
      return columns.stream()
          .filter(column -> require.contains(column) || !mayLack(column))
          .filter(column -> !present.contains(column))
          .sorted()
          .toList();
    }

    private boolean mayLack(String column) {
      return optional == null || optional.contains(column);
    }
  }

  /** A node that a row gives; its properties start with the key. */
  public record NodeRule(
      String label,
      Alternatives key,
      Condition when,
      @Nullable Template each,
      @Nullable Double confidence,
      List<PropertyRule> properties) {}

  /** A relationship that a row gives. */
  public record LinkRule(
      GraphModel.Relationship type,
      End from,
      End to,
      Condition when,
      @Nullable Template each,
      boolean ifKnown,
      @Nullable Double confidence,
      List<PropertyRule> properties) {}

  /**
   * One end of a relationship: the first of these that is known.
   *
   * @param stated whether a row refers to it by a key; otherwise it is a node of the same row
   */
  public record End(List<Candidate> candidates, boolean stated) {}

  /** A label and how the key is made. */
  public record Candidate(String label, Alternatives key, Condition when) {}

  /** A property, how its value is made, and what to do if several rows say something else. */
  public record PropertyRule(String name, ValueType type, Merge merge, Alternatives value) {}

  /** What becomes of several rows' values for one property. */
  public enum Merge {
    /** The first one. */
    FIRST,
    /** The most frequent one; of equally frequent ones the first. Only fills a gap in the store. */
    MOST,
    /** All of them, without the name; joins what the store has. */
    ALL,
    /** Their sum. */
    SUM
  }

  /** The first template that gives a value counts. */
  public record Alternatives(List<Template> templates) {}

  /** What a query over the graph gives after the rows: a sheet whose rows are the query's. */
  public record Inference(String query, Map<String, String> parameters, Sheet sheet) {}
}
