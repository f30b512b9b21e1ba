package org.interlock.alignment.question;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A question in the making, part by part; what is not said is as usual. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class QuestionDraft {

  @Nullable String deal;
  @Nullable String customer;
  List<Question.Need> needs = List.of();
  int maxPartners = Question.MAX_PARTNERS;
  List<String> pin = List.of();
  List<String> exclude = List.of();
  int alternatives = Question.ALTERNATIVES;
  int timeLimitMs = Question.TIME_LIMIT_MS;

  @JsonSetter(contentNulls = Nulls.AS_EMPTY)
  Map<String, Priority> priorities = Map.of();

  @JsonSetter(contentNulls = Nulls.SKIP)
  Map<String, String> assign = Map.of();

  Map<String, Integer> weights = Map.of();

  static QuestionDraft of(Question question) {
    var draft = new QuestionDraft();
    draft.deal = question.deal();
    draft.customer = question.customer();
    draft.needs = question.needs();
    draft.maxPartners = question.maxPartners();
    draft.pin = question.pin();
    draft.exclude = question.exclude();
    draft.alternatives = question.alternatives();
    draft.timeLimitMs = question.timeLimitMs();
    draft.priorities = question.priorities();
    draft.assign = question.assign();
    draft.weights = question.weights();
    return draft;
  }

  Question question() {
    return new Question(
        deal,
        customer,
        needs,
        maxPartners,
        pin,
        exclude,
        alternatives,
        timeLimitMs,
        priorities,
        assign,
        weights);
  }
}
