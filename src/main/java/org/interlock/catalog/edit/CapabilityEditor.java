package org.interlock.catalog.edit;

import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.UnknownKey;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Edits capabilities. */
@Component
class CapabilityEditor implements Editor {

  private static final Cypher NARROW = Cypher.named("catalog/narrow");

  private final Capabilities capabilities;
  private final Neo4jClient neo4j;
  private final NodeLocks locks;

  CapabilityEditor(Capabilities capabilities, Neo4jClient neo4j, NodeLocks locks) {
    this.capabilities = capabilities;
    this.neo4j = neo4j;
    this.locks = locks;
  }

  @Override
  public String collection() {
    return "capabilities";
  }

  @Override
  public String label() {
    return "Capability";
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
  public Map<String, String> stored(String key) {
    var stored = capabilities.findById(key).orElseThrow(() -> new UnknownKey("capability", key));
    return Edits.typed(
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
  @Transactional
  public void change(String key, FormInput input, String by) {
    var changed = read(key, input, by);
    if (input.isRight()) {
      capabilities.save(changed);
    }
  }

  @Override
  @Transactional
  public String create(FormInput input, String by) {
    var key = Edits.freeKey(input.required("name"), capabilities::existsById);
    var made = read(key, input, by);
    var broader =
        input.line("broader", capabilities::existsById, "There is no capability with this key.");
    if (input.isRight()) {
      locks.reserve(label(), key);
      capabilities.save(made);
      if (broader != null) {
        neo4j.query(NARROW.text()).bindAll(Edits.bound("narrower", key, "broader", broader)).run();
      }
    }
    return key;
  }

  private Capability read(String key, FormInput input, String by) {
    return new Capability(
        key,
        input.required("name"),
        input.entries("aliases"),
        input.line("scheme"),
        input.line("notation"),
        input.text("definition"),
        by,
        Edits.now());
  }
}
