package org.interlock.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interlock.InterlockTest;
import org.interlock.edit.form.Field;
import org.interlock.graph.model.GraphModel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What the graph model has, people can edit, by fields that have a label. */
@InterlockTest
class EditModelTest {

  /** Marked in the settings, not in a form. */
  private static final Set<String> ELSEWHERE = Set.of("home");

  @Autowired RecordEditors editors;
  @Autowired MessageSource messages;

  @Test
  void eachPropertyOfARecordIsAField() {
    for (var records : editors.all()) {
      var label = records.kind().label();
      var modeled = new TreeSet<>(GraphModel.GRAPH.label(label).properties().keySet());
      modeled.removeAll(ELSEWHERE);
      assertThat(properties(records.type())).as(label).isEqualTo(modeled);
    }
  }

  @Test
  void eachPropertyOfAPartIsAField() {
    for (var records : editors.all()) {
      for (var parts : records.parts()) {
        var names = GraphModel.GRAPH.relationships().keySet().stream().filter(parts::isNamed);
        names.forEach(
            type ->
                assertThat(properties(parts.type()))
                    .as(type)
                    .containsAll(GraphModel.GRAPH.relationship(type).properties().keySet()));
        GraphModel.GRAPH.labels().keySet().stream()
            .filter(parts::isNamed)
            .forEach(
                label ->
                    assertThat(properties(parts.type()))
                        .as(label)
                        .isEqualTo(GraphModel.GRAPH.label(label).properties().keySet()));
      }
    }
  }

  @Test
  void eachFieldAndEachKindHasWords() {
    for (var records : editors.all()) {
      var collection = records.kind().collection();
      for (var code : new String[] {"collection.", "new.", "edit."}) {
        assertThat(words("edit." + code + collection)).isNotBlank();
      }
      records.fieldsOfNew().forEach(field -> assertThat(words(field)).isNotBlank());
      for (var parts : records.parts()) {
        assertThat(words("edit.add." + parts.name())).isNotBlank();
        assertThat(words("edit.change." + parts.name())).isNotBlank();
        Field.of(parts.type()).forEach(field -> assertThat(words(field)).isNotBlank());
      }
    }
  }

  private String words(Field field) {
    return words("edit.field." + field.name());
  }

  private String words(String code) {
    return messages.getMessage(code, null, Locale.ENGLISH);
  }

  private static Set<String> properties(Class<? extends Record> form) {
    return Field.of(form).stream()
        .filter(field -> !field.isPick())
        .map(Field::name)
        .filter(name -> !name.equals("relation"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
