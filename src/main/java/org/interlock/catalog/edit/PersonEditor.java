package org.interlock.catalog.edit;

import java.util.List;
import java.util.Map;
import org.interlock.graph.Cypher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Edits people. */
@Component
class PersonEditor extends Editor<Person> {

  private static final Cypher EMPLOY = Cypher.named("catalog/employ");

  private final Organizations organizations;
  private final Neo4jClient neo4j;

  PersonEditor(People people, Organizations organizations, Neo4jClient neo4j, NodeLocks locks) {
    super("people", "Person", people, locks);
    this.organizations = organizations;
    this.neo4j = neo4j;
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
  protected Map<String, String> values(Person stored) {
    return FormInput.asTyped(
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
  protected Runnable relationships(String key, FormInput input) {
    var organization =
        input.line(
            "organization", organizations::existsById, "There is no organization with this key.");
    var title = input.line("title");
    return () -> {
      if (organization != null) {
        neo4j
            .query(EMPLOY.text())
            .bind(key)
            .to("person")
            .bind(organization)
            .to("organization")
            .bind(title)
            .to("title")
            .run();
      }
    };
  }

  @Override
  protected Person read(String key, FormInput input, String by) {
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
        now());
  }
}
