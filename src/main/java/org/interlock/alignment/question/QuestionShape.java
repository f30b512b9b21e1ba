package org.interlock.alignment.question;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.type.TypeFactory;

/**
 * The form that JSON must have to be a question, by the types of {@link Question}: all that has
 * another is said by field, where Jackson would stop at the first.
 */
final class QuestionShape {

  private static final Map<String, JavaType> FIELDS = fields(Question.class);
  private static final Map<String, JavaType> NEED_FIELDS = fields(Question.Need.class);

  private final InvalidQuestion invalid;

  QuestionShape(InvalidQuestion invalid) {
    this.invalid = invalid;
  }

  private static Map<String, JavaType> fields(Class<? extends Record> type) {
    var types = TypeFactory.createDefaultInstance();
    var fields = new LinkedHashMap<String, JavaType>();
    Arrays.stream(type.getRecordComponents())
        .forEach(part -> fields.put(part.getName(), types.constructType(part.getGenericType())));
    return fields;
  }

  void check(JsonNode body) {
    if (body.isObject()) {
      checkFields("", body, FIELDS);
    } else {
      invalid.add("", "Send one JSON object.");
    }
  }

  /** What is null is absent. */
  private void checkFields(String path, JsonNode object, Map<String, JavaType> fields) {
    object.propertyNames().stream()
        .filter(name -> !fields.containsKey(name))
        .forEach(name -> invalid.add(path + name, "There is no such field."));
    fields.forEach(
        (name, type) -> {
          if (object.hasNonNull(name)) {
            check(path + name, object.path(name), type);
          }
        });
  }

  private void check(String field, JsonNode value, JavaType type) {
    if (type.isCollectionLikeType()) {
      checkList(field, value, type.getContentType());
    } else if (type.isMapLikeType()) {
      checkMembers(field, value, type.getContentType());
    } else if (type.hasRawClass(Question.Need.class)) {
      checkNeed(field, value);
    } else if (type.hasRawClass(Priority.class)) {
      checkPriority(field, value);
    } else if (type.hasRawClass(String.class)) {
      checkText(field, value);
    } else if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      invalid.add(field, "Must be a whole number.");
    }
  }

  private void checkList(String field, JsonNode list, JavaType content) {
    if (!list.isArray()) {
      invalid.add(field, "Must be a list.");
      return;
    }
    for (var i = 0; i < list.size(); i++) {
      if (!content.hasRawClass(String.class)) {
        check(field + "[" + i + "]", list.get(i), content);
      } else if (!isText(list.get(i))) {
        invalid.add(field, "Must be a list of keys.");
      }
    }
  }

  /** What is null is absent, but a weight must be one. */
  private void checkMembers(String field, JsonNode object, JavaType content) {
    if (!object.isObject()) {
      invalid.add(field, "Must be an object.");
      return;
    }
    object.forEachEntry(
        (name, value) -> {
          if (!value.isNull() || content.hasRawClass(Integer.class)) {
            check(field + "." + name, value, content);
          }
        });
  }

  private void checkNeed(String field, JsonNode need) {
    if (!need.isObject()) {
      invalid.add(field, "Must be an object with a capability.");
      return;
    }
    checkFields(field + ".", need, NEED_FIELDS);
    if (!isText(need.path("capability"))) {
      invalid.add(field + ".capability", "Say which capability is needed.");
    }
  }

  private void checkPriority(String field, JsonNode value) {
    if (checkText(field, value) && Priority.named(value.stringValue()).isEmpty()) {
      invalid.add(field, "“%s” is none of MUST, SHOULD and COULD.", value.stringValue());
    }
  }

  private boolean checkText(String field, JsonNode value) {
    if (!isText(value)) {
      invalid.add(field, "Must be a text that is not blank.");
    }
    return isText(value);
  }

  private static boolean isText(JsonNode value) {
    return value.isString() && !value.stringValue().isBlank();
  }
}
