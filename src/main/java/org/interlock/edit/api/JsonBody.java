package org.interlock.edit.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Field;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.InvalidInput.Problem;
import tools.jackson.databind.JsonNode;

/**
 * What a program sent, as a form has it.
 *
 * @param texts by field; what the program left out is empty
 * @param wrong fields that there are not, or that have another type, with the code of the message
 */
record JsonBody(Map<String, String> texts, Map<String, String> wrong) {

  private static final String WRONG = "edit.wrong.json.";

  /**
   * @param others names that are no fields but may stand there
   * @throws InvalidInput if it is no object
   */
  static JsonBody of(JsonNode json, List<Field> fields, List<String> others, Binding binding) {
    if (!json.isObject()) {
      throw new InvalidInput("body", "A JSON object is expected as the body.");
    }
    var body = new JsonBody(new LinkedHashMap<>(), new LinkedHashMap<>());
    for (var field : fields) {
      body.texts.put(field.name(), "");
      body.read(field, json.path(field.name()), binding);
    }
    for (var name : json.propertyNames()) {
      if (!body.texts.containsKey(name) && !others.contains(name)) {
        body.wrong.put(name, "edit.wrong.field");
      }
    }
    return body;
  }

  private void read(Field field, JsonNode value, Binding binding) {
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    switch (field.type()) {
      case "lines", "picks" -> readList(field.name(), value);
      case "number" -> {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
          wrong.put(field.name(), WRONG + "number");
        } else {
          texts.put(
              field.name(),
              value.canConvertToLong() && value.isIntegralNumber()
                  ? value.asString()
                  : binding.typed(value.doubleValue()));
        }
      }
      default -> {
        if (value.isString()) {
          texts.put(field.name(), value.asString());
        } else {
          wrong.put(field.name(), WRONG + "text");
        }
      }
    }
  }

  private void readList(String name, JsonNode value) {
    if (!value.isArray()) {
      wrong.put(name, WRONG + "list");
      return;
    }
    var entries = new ArrayList<String>();
    for (int i = 0; i < value.size(); i++) {
      var entry = value.get(i);
      if (!entry.isString()) {
        wrong.put("%s[%d]".formatted(name, i), WRONG + "text");
      } else if (entry.asString().isBlank()) {
        wrong.put("%s[%d]".formatted(name, i), "edit.wrong.empty");
      } else if (entry.asString().lines().skip(1).findAny().isPresent()) {
        wrong.put("%s[%d]".formatted(name, i), WRONG + "one-line");
      } else {
        entries.add(entry.asString());
      }
    }
    texts.put(name, String.join("\n", entries));
  }

  boolean isWrong(Problem problem) {
    return wrong.keySet().stream()
        .anyMatch(name -> name.equals(problem.field()) || name.startsWith(problem.field() + "["));
  }
}
