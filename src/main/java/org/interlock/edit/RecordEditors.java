package org.interlock.edit;

import java.util.List;
import org.interlock.graph.UnknownKey;
import org.springframework.stereotype.Component;

/** What edits each kind of records and of parts, by the words of the addresses. */
@Component
public class RecordEditors {

  /** The collections as a pattern of addresses has them. */
  public static final String COLLECTIONS =
      "{collection:organizations|people|capabilities|connectors|offerings|deals}";

  private final List<RecordEditor<?>> editors;

  RecordEditors(List<RecordEditor<?>> editors) {
    this.editors = editors;
  }

  public List<RecordEditor<?>> all() {
    return editors;
  }

  /**
   * @throws UnknownKey if there is no such collection
   */
  public RecordEditor<?> of(String collection) {
    return editors.stream()
        .filter(editor -> editor.kind().collection().equals(collection))
        .findFirst()
        .orElseThrow(() -> new UnknownKey("collection", collection));
  }

  /**
   * @throws UnknownKey if these records have no such parts
   */
  public static <A extends Record & Aggregate> PartEditor<A, ?> parts(
      RecordEditor<A> records, String name) {
    return records.parts().stream()
        .filter(parts -> parts.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new UnknownKey("page", name));
  }
}
