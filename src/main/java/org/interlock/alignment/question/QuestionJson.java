package org.interlock.alignment.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a question from JSON with defaults for what is absent, and says all that is wrong with it
 * at once, by field.
 */
public final class QuestionJson {

  private static final Set<String> FIELDS =
      Set.of(
          "deal",
          "customer",
          "needs",
          "maxPartners",
          "pin",
          "exclude",
          "alternatives",
          "timeLimitMs",
          "priorities",
          "assign",
          "weights");
  private static final Set<String> NEED_FIELDS = Set.of("capability", "priority", "accepts");

  private final InvalidQuestion wrong = new InvalidQuestion();

  private QuestionJson() {}

  /**
   * @throws org.interlock.graph.InvalidInput with all that is wrong
   */
  public static Question read(JsonNode body) {
    return new QuestionJson().question(body);
  }

  private Question question(JsonNode body) {
    if (!body.isObject()) {
      wrong.add("", "Send one JSON object.");
      wrong.stop();
    }
    checkFields("", body, FIELDS);
    var question =
        new Question(
            text(body, "", "deal"),
            text(body, "", "customer"),
            needs(body),
            number(body, "maxPartners", Question.MAX_PARTNERS),
            texts(body, "", "pin"),
            texts(body, "", "exclude"),
            number(body, "alternatives", Question.ALTERNATIVES),
            number(body, "timeLimitMs", Question.TIME_LIMIT_MS),
            priorities(body),
            assigned(body),
            weights(body));
    wrong.stop();
    return question;
  }

  private void checkFields(String path, JsonNode node, Set<String> known) {
    node.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> wrong.add(path + name, "There is no such field."));
  }

  private List<Question.Need> needs(JsonNode body) {
    var needs = new ArrayList<Question.Need>();
    var list = list(body, "", "needs");
    for (var i = 0; i < list.size(); i++) {
      var path = "needs[" + i + "].";
      var node = list.get(i);
      if (node.isObject()) {
        checkFields(path, node, NEED_FIELDS);
        var capability = text(node, path, "capability");
        if (capability == null) {
          wrong.add(path + "capability", "Say which capability is needed.");
        }
        needs.add(
            new Question.Need(
                capability == null ? "" : capability,
                priority(node, path, "priority"),
                texts(node, path, "accepts")));
      } else {
        wrong.add("needs[" + i + "]", "Must be an object with a capability.");
      }
    }
    return needs;
  }

  private Map<String, Priority> priorities(JsonNode body) {
    var priorities = new TreeMap<String, Priority>();
    members(body, "priorities")
        .forEach(
            name -> priorities.put(name, priority(body.path("priorities"), "priorities.", name)));
    return priorities;
  }

  private Map<String, String> assigned(JsonNode body) {
    var assigned = new TreeMap<String, String>();
    for (var name : members(body, "assign")) {
      var offering = text(body.path("assign"), "assign.", name);
      if (offering != null) {
        assigned.put(name, offering);
      }
    }
    return assigned;
  }

  private Map<String, Integer> weights(JsonNode body) {
    var weights = new TreeMap<String, Integer>();
    for (var name : members(body, "weights")) {
      var value = body.path("weights").path(name);
      if (value.isIntegralNumber() && value.canConvertToInt()) {
        weights.put(name, value.intValue());
      } else {
        wrong.add("weights." + name, "Must be a whole number.");
      }
    }
    return weights;
  }

  private Collection<String> members(JsonNode body, String field) {
    var value = body.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
      wrong.add(field, "Must be an object.");
      return List.of();
    }
    return value.propertyNames();
  }

  private Priority priority(JsonNode node, String path, String field) {
    var text = Optional.ofNullable(text(node, path, field)).orElse("MUST");
    var priority = Priority.named(text);
    if (priority.isEmpty()) {
      wrong.add(path + field, "“%s” is none of MUST, SHOULD and COULD.", text);
    }
    return priority.orElse(Priority.MUST);
  }

  private @Nullable String text(JsonNode node, String path, String field) {
    var value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString() || value.stringValue().isBlank()) {
      wrong.add(path + field, "Must be a text that is not blank.");
      return null;
    }
    return value.stringValue();
  }

  private int number(JsonNode node, String field, int otherwise) {
    var value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      wrong.add(field, "Must be a whole number.");
      return otherwise;
    }
    return value.intValue();
  }

  private List<String> texts(JsonNode node, String path, String field) {
    var texts = new ArrayList<String>();
    for (var value : list(node, path, field)) {
      if (value.isString() && !value.stringValue().isBlank()) {
        texts.add(value.stringValue());
      } else {
        wrong.add(path + field, "Must be a list of keys.");
      }
    }
    return texts;
  }

  private List<JsonNode> list(JsonNode node, String path, String field) {
    var value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      wrong.add(path + field, "Must be a list.");
      return List.of();
    }
    return List.copyOf(value.values());
  }
}
