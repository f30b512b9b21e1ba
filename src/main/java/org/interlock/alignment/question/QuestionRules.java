package org.interlock.alignment.question;

import java.util.HashSet;

/** What is wrong with a question by its form alone, without asking the graph. */
final class QuestionRules {

  static final int MOST_NEEDS = 100;
  static final int MOST_CONNECTORS = 100;
  static final int MOST_KEYS = 1000;

  private QuestionRules() {}

  /**
   * What is wrong, to be completed by what the graph says.
   *
   * @throws org.interlock.graph.InvalidInput if there is more than anybody looks through
   */
  static InvalidQuestion check(Question question) {
    var wrong = new InvalidQuestion();
    checkSizes(question, wrong);
    wrong.stop();
    checkAim(question, wrong);
    checkNeeds(question, wrong);
    checkRange("maxPartners", question.maxPartners(), 0, 50, wrong);
    checkRange("alternatives", question.alternatives(), 0, 10, wrong);
    checkRange("timeLimitMs", question.timeLimitMs(), 1, 60_000, wrong);
    checkWeights(question, wrong);
    return wrong;
  }

  private static void checkSizes(Question question, InvalidQuestion wrong) {
    checkSize("needs", question.needs().size(), MOST_NEEDS, wrong);
    for (var i = 0; i < question.needs().size() && i < MOST_NEEDS; i++) {
      var accepts = question.needs().get(i).accepts();
      checkSize("needs[" + i + "].accepts", accepts.size(), MOST_CONNECTORS, wrong);
    }
    checkSize("pin", question.pin().size(), MOST_KEYS, wrong);
    checkSize("exclude", question.exclude().size(), MOST_KEYS, wrong);
    checkSize("priorities", question.priorities().size(), MOST_KEYS, wrong);
    checkSize("assign", question.assign().size(), MOST_KEYS, wrong);
    checkSize("weights", question.weights().size(), Weights.DEFAULT.byName().size(), wrong);
  }

  private static void checkSize(String field, int size, int most, InvalidQuestion wrong) {
    if (size > most) {
      wrong.add(field, "%d are too many; at most %d.", size, most);
    }
  }

  private static void checkAim(Question question, InvalidQuestion wrong) {
    if (question.deal() == null && question.customer() == null) {
      wrong.add("customer", "Name a deal, or a customer and its needs.");
    }
    if (question.deal() == null && question.needs().isEmpty()) {
      wrong.add("needs", "Name a deal, or at least one need of the customer.");
    }
    if (question.deal() != null && question.customer() != null) {
      wrong.add("customer", "The deal tells the customer; name one or the other.");
    }
    if (question.deal() != null && !question.needs().isEmpty()) {
      wrong.add("needs", "The deal tells the needs; name one or the other.");
    }
  }

  private static void checkNeeds(Question question, InvalidQuestion wrong) {
    var seen = new HashSet<String>();
    for (var i = 0; i < question.needs().size(); i++) {
      var need = question.needs().get(i);
      if (!seen.add(need.capability())) {
        wrong.add("needs[" + i + "].capability", "“%s” is needed twice.", need.capability());
      }
    }
  }

  private static void checkWeights(Question question, InvalidQuestion wrong) {
    var known = Weights.DEFAULT.byName().keySet();
    question
        .weights()
        .forEach(
            (name, points) -> {
              if (known.contains(name)) {
                checkRange("weights." + name, points, 0, Weights.MOST, wrong);
              } else {
                wrong.add(
                    "weights." + name,
                    "There is no such weight; there are %s.",
                    String.join(", ", known));
              }
            });
  }

  private static void checkRange(
      String field, int value, int least, int most, InvalidQuestion wrong) {
    if (value < least || value > most) {
      wrong.add(field, "%d is not between %d and %d.", value, least, most);
    }
  }
}
