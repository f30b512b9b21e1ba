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
class PersonEditor implements Editor {

  private static final Cypher EMPLOY = Cypher.named("catalog/employ");

  private final People people;
  private final Organizations organizations;
  private final Neo4jClient neo4j;
  private final NodeLocks locks;

  PersonEditor(People people, Organizations organizations, Neo4jClient neo4j, NodeLocks locks) {
    this.people = people;
    this.organizations = organizations;
    this.neo4j = neo4j;
    this.locks = locks;
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
  public void change(String key, FormInput input, String by) {
    var changed = read(key, input, by);
    if (input.isRight()) {
      people.save(changed);
    }
  }

  @Override
  @Transactional
  public String create(FormInput input, String by) {
    var key = Edits.freeKey(input.required("name"), people::existsById);
    var made = read(key, input, by);
    var organization =
        input.line(
            "organization", organizations::existsById, "There is no organization with this key.");
    var title = input.line("title");
    if (input.isRight()) {
      locks.reserve(label(), key);
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

  private Person read(String key, FormInput input, String by) {
    return new Person(
        key,
        input.required("name"),
        input.entries("aliases"),
        input.line(
            "email",
            email -> email.matches("[^@\\s]+@[^@\\s]+"),
            "Write an address such as ada@example.org."),
        input.line("phone"),
        input.text("summary"),
        by,
        Edits.now());
  }
}
