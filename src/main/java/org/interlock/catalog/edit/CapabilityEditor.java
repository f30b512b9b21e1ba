package org.interlock.catalog.edit;

import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Edits capabilities. */
@Component
class CapabilityEditor extends Editor<Capability> {

  private static final Cypher NARROW = Cypher.named("catalog/narrow");

  private final Capabilities capabilities;
  private final Neo4jClient neo4j;

  CapabilityEditor(Capabilities capabilities, Neo4jClient neo4j, NodeLocks locks) {
    super("capabilities", "Capability", capabilities, locks);
    this.capabilities = capabilities;
    this.neo4j = neo4j;
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("name"),
        Field.of("aliases", "entries"),
        Field.of("definition", "text"),
        Field.of("scheme", "line"),
        Field.of("notation", "line"));
  }

  @Override
  public List<Field> fieldsOfNew() {
    return List.of(Field.of("broader", "line"));
  }

  @Override
  protected Map<String, String> values(Capability stored) {
    return FormInput.asTyped(
        "name",
        stored.name(),
        "aliases",
        stored.aliases(),
        "definition",
        stored.definition(),
        "scheme",
        stored.scheme(),
        "notation",
        stored.notation());
  }

  @Override
  protected Runnable relationships(String key, FormInput input) {
    var broader =
        input.line("broader", capabilities::existsById, "There is no capability with this key.");
    return () -> {
      if (broader != null) {
        neo4j.query(NARROW.text()).bind(key).to("narrower").bind(broader).to("broader").run();
      }
    };
  }

  @Override
  protected Capability read(String key, FormInput input, String by) {
    return new Capability(
        key,
        input.required("name"),
        input.entries("aliases"),
        input.line("scheme"),
        input.line("notation"),
        input.text("definition"),
        by,
        now());
  }
}
