package org.interlock.alignment.question;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is wrong with a question by its form alone, without asking the graph. */
@Component
final class QuestionRules {

  private static final List<String> FIELDS =
      Arrays.stream(Question.class.getRecordComponents()).map(RecordComponent::getName).toList();

  private final Validator validator;

  QuestionRules(Validator validator) {
    this.validator = validator;
  }

  /**
   * What is wrong, to be completed by what the graph says.
   *
   * @throws org.interlock.graph.InvalidInput if there is more than anybody looks through
   */
  InvalidQuestion check(Question question) {
    var invalid = new InvalidQuestion();
    var violations =
        validator.validate(question).stream()
            .sorted(
                Comparator.comparingInt(QuestionRules::place).thenComparing(QuestionRules::field))
            .toList();
    violations.stream()
        .filter(violation -> limit(violation) instanceof Size)
        .forEach(tooMany -> addSize(tooMany, invalid));
    invalid.stop();
    checkAim(question, invalid);
    checkNeeds(question, invalid);
    var unknown = unknownWeights(question);
    violations.stream()
        .filter(violation -> !unknown.contains(field(violation)))
        .forEach(violation -> invalid.add(field(violation), violation.getMessage()));
    var names = String.join(", ", Weights.DEFAULT.byName().keySet());
    unknown.forEach(field -> invalid.add(field, "There is no such weight; there are %s.", names));
    return invalid;
  }

  private static Object limit(ConstraintViolation<Question> violation) {
    return violation.getConstraintDescriptor().getAnnotation();
  }

  /** Where the field stands in a question: its violations have no order of their own. */
  private static int place(ConstraintViolation<Question> violation) {
    return FIELDS.indexOf(violation.getPropertyPath().iterator().next().getName());
  }

  /** The field as {@code needs[0].accepts} or {@code weights.cold}. */
  private static String field(ConstraintViolation<Question> violation) {
    return violation.getPropertyPath().toString().replaceFirst("\\[(.*)]\\.<map value>$", ".$1");
  }

  private static void addSize(ConstraintViolation<Question> tooMany, InvalidQuestion invalid) {
    var size =
        switch (tooMany.getInvalidValue()) {
          case Collection<?> list -> list.size();
          case Map<?, ?> map -> map.size();
          default -> throw new IllegalStateException("Neither list nor map: " + tooMany);
        };
    invalid.add(
        field(tooMany), "%d are too many; at most %d.", size, ((Size) limit(tooMany)).max());
  }

  private static void checkAim(Question question, InvalidQuestion invalid) {
    if (question.deal() == null && question.customer() == null) {
      invalid.add("customer", "Name a deal, or a customer and its needs.");
    }
    if (question.deal() == null && question.needs().isEmpty()) {
      invalid.add("needs", "Name a deal, or at least one need of the customer.");
    }
    if (question.deal() != null && question.customer() != null) {
      invalid.add("customer", "The deal tells the customer; name one or the other.");
    }
    if (question.deal() != null && !question.needs().isEmpty()) {
      invalid.add("needs", "The deal tells the needs; name one or the other.");
    }
  }

  private static void checkNeeds(Question question, InvalidQuestion invalid) {
    var seen = new HashSet<String>();
    for (var i = 0; i < question.needs().size(); i++) {
      var need = question.needs().get(i);
      if (!seen.add(need.capability())) {
        invalid.add("needs[" + i + "].capability", "“%s” is needed twice.", need.capability());
      }
    }
  }

  /** The fields of weights that there are not. */
  private static List<String> unknownWeights(Question question) {
    var known = Weights.DEFAULT.byName().keySet();
    return question.weights().keySet().stream()
        .filter(name -> !known.contains(name))
        .map(name -> "weights." + name)
        .sorted()
        .toList();
  }
}
