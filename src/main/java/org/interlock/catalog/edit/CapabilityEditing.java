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
class CapabilityEditing implements Editing {

  private static final Cypher NARROW = Cypher.named("catalog/narrow");

  private final Capabilities capabilities;
  private final Neo4jClient neo4j;
  private final Claims claims;

  CapabilityEditing(Capabilities capabilities, Neo4jClient neo4j, Claims claims) {
    this.capabilities = capabilities;
    this.neo4j = neo4j;
    this.claims = claims;
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
  public void change(String key, Typed typed, String by) {
    var changed = read(key, typed, by);
    if (typed.isRight()) {
      capabilities.save(changed);
    }
  }

  @Override
  @Transactional
  public String create(Typed typed, String by) {
    var key = Edits.freeKey(typed.required("name"), capabilities::existsById);
    var made = read(key, typed, by);
    var broader =
        typed.line("broader", capabilities::existsById, "There is no capability with this key.");
    if (typed.isRight()) {
      claims.take(label(), key);
      capabilities.save(made);
      if (broader != null) {
        neo4j.query(NARROW.text()).bindAll(Edits.bound("narrower", key, "broader", broader)).run();
      }
    }
    return key;
  }

  private Capability read(String key, Typed typed, String by) {
    return new Capability(
        key,
        typed.required("name"),
        typed.entries("aliases"),
        typed.line("scheme"),
        typed.line("notation"),
        typed.text("definition"),
        by,
        Edits.now());
  }
}
