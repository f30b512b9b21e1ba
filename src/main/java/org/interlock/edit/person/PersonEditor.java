package org.interlock.edit.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlock.edit.ListedParts;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.Relationships;
import org.interlock.edit.interaction.InteractionEditors;
import org.interlock.edit.objective.ObjectiveEditors;
import org.interlock.history.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.stereotype.Component;

/** Edits people. */
@Component
class PersonEditor extends RecordEditor<Person> {

  PersonEditor(
      People people,
      @Qualifier("personTemplate") Neo4jTemplate template,
      Relationships relationships,
      ObjectiveEditors objectives,
      InteractionEditors interactions) {
    super(
        RecordKind.PERSON,
        Person.class,
        people,
        template,
        List.of(
            new ListedParts<>("employments", "WORKS_AT", Employment.class, relationships),
            objectives.of(RecordKind.PERSON),
            interactions.of(RecordKind.PERSON)));
  }

  @Override
  public Optional<Class<? extends Record>> start() {
    return Optional.of(PersonStart.class);
  }

  @Override
  protected Person started(Person person, @Nullable Record start) {
    return start instanceof PersonStart(var organization, var title) && organization != null
        ? with(
            person, Map.of("employments", List.of(Employment.first(organization, title, person))))
        : person;
  }
}
