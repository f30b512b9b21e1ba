package org.interlock.catalog.edit;

import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.interlock.graph.UnknownKey;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Edits people. */
@Component
class PersonEditing implements Editing {

  private static final Cypher EMPLOY = Cypher.named("catalog/employ");

  private final People people;
  private final Organizations organizations;
  private final Neo4jClient neo4j;
  private final Claims claims;

  PersonEditing(People people, Organizations organizations, Neo4jClient neo4j, Claims claims) {
    this.people = people;
    this.organizations = organizations;
    this.neo4j = neo4j;
    this.claims = claims;
  }

  @Override
  public String collection() {
    return "people";
  }

  @Override
  public String label() {
    return "Person";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("name"),
        Field.of("aliases", "entries"),
        Field.of("email", "line"),
        Field.of("phone", "line"),
        Field.of("summary", "text"));
  }

  @Override
  public List<Field> fieldsOfNew() {
    return List.of(Field.of("organization", "line"), Field.of("title", "line"));
  }

  @Override
  public Map<String, String> stored(String key) {
    var stored = people.findById(key).orElseThrow(() -> new UnknownKey("person", key));
    return Edits.typed(
        "name",
        stored.name(),
        "aliases",
        stored.aliases(),
        "email",
        stored.email(),
        "phone",
        stored.phone(),
        "summary",
        stored.summary());
  }

  @Override
  @Transactional
  public void change(String key, Typed typed, String by) {
    var changed = read(key, typed, by);
    if (typed.isRight()) {
      people.save(changed);
    }
  }

  @Override
  @Transactional
  public String create(Typed typed, String by) {
    var key = Edits.freeKey(typed.required("name"), people::existsById);
    var made = read(key, typed, by);
    var organization =
        typed.line(
            "organization", organizations::existsById, "There is no organization with this key.");
    var title = typed.line("title");
    if (typed.isRight()) {
      claims.take(label(), key);
      people.save(made);
      if (organization != null) {
        neo4j
            .query(EMPLOY.text())
            .bindAll(Edits.bound("person", key, "organization", organization, "title", title))
            .run();
      }
    }
    return key;
  }

  private Person read(String key, Typed typed, String by) {
    return new Person(
        key,
        typed.required("name"),
        typed.entries("aliases"),
        typed.line(
            "email",
            email -> email.matches("[^@\\s]+@[^@\\s]+"),
            "Write an address such as ada@example.org."),
        typed.line("phone"),
        typed.text("summary"),
        by,
        Edits.now());
  }
}
