package org.interlock.alignment.question;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What an alignment is asked for: a deal with its needs, or a customer with needs of its own. This
 * is also the JSON that {@code POST /api/alignments} takes, in which all may be absent that is to
 * be as usual.
 */
@JsonDeserialize(using = QuestionJson.class)
@Schema(description = "A deal, or a customer with needs; all else may be absent")
public record Question(
    @Schema(
            description = "Key of the deal, which tells customer and needs",
            example = "deal-frostmark-cold")
        @Nullable String deal,
    @Schema(description = "Key of the customer, if no deal tells", example = "org-frostmark")
        @Nullable String customer,
    @Schema(description = "The needs, if no deal tells") @Size(max = MOST_NEEDS)
        List<@Valid Need> needs,
    @Schema(
            description = "Most partners in an ensemble, home organizations not counted",
            defaultValue = "" + MAX_PARTNERS)
        @Min(value = 0, message = PARTNERS_RANGE)
        @Max(value = 50, message = PARTNERS_RANGE)
        int maxPartners,
    @Schema(description = "Keys of organizations that must take part") @Size(max = MOST_KEYS)
        List<String> pin,
    @Schema(description = "Keys of organizations that must not take part") @Size(max = MOST_KEYS)
        List<String> exclude,
    @Schema(
            description = "How many further ensembles to look for",
            defaultValue = "" + ALTERNATIVES)
        @Min(value = 0, message = ALTERNATIVES_RANGE)
        @Max(value = 10, message = ALTERNATIVES_RANGE)
        int alternatives,
    @Schema(description = "Time for the solver in milliseconds", defaultValue = "" + TIME_LIMIT_MS)
        @Min(value = 1, message = TIME_RANGE)
        @Max(value = 60_000, message = TIME_RANGE)
        int timeLimitMs,
    @Schema(
            description =
                "Priorities other than stated, by key of the need (of a deal) or of the capability"
                    + " (without one)")
        @Size(max = MOST_KEYS)
        Map<String, Priority> priorities,
    @Schema(description = "Keys of the offerings that alone may serve a need, by the same keys")
        @Size(max = MOST_KEYS)
        Map<String, String> assign,
    @Schema(description = "Weights other than in the settings, by name, 0 to " + Weights.MOST)
        @Size(max = Weights.COUNT)
        Map<
                String,
                @Min(value = 0, message = WEIGHT_RANGE)
                @Max(value = Weights.MOST, message = WEIGHT_RANGE) Integer>
            weights) {

  public static final int MAX_PARTNERS = 6;
  public static final int ALTERNATIVES = 3;
  public static final int TIME_LIMIT_MS = 2000;

  static final int MOST_NEEDS = 100;
  private static final int MOST_CONNECTORS = 100;
  private static final int MOST_KEYS = 1000;

  private static final String NOT_BETWEEN = "${validatedValue} is not between ";
  private static final String PARTNERS_RANGE = NOT_BETWEEN + "0 and 50.";
  private static final String ALTERNATIVES_RANGE = NOT_BETWEEN + "0 and 10.";
  private static final String TIME_RANGE = NOT_BETWEEN + "1 and 60000.";
  private static final String WEIGHT_RANGE = NOT_BETWEEN + "0 and " + Weights.MOST + ".";

  public Question {
    needs = List.copyOf(needs);
    pin = pin.stream().distinct().toList();
    exclude = exclude.stream().distinct().toList();
    priorities = Map.copyOf(priorities);
    assign = Map.copyOf(assign);
    weights = Map.copyOf(weights);
  }

  /** The needs of a deal, everything else as usual. */
  public static Question of(String deal) {
    var draft = new QuestionDraft();
    draft.deal = deal;
    return draft.question();
  }

  /** The needs of a customer, everything else as usual. */
  public static Question of(String customer, List<Need> needs) {
    var draft = new QuestionDraft();
    draft.customer = customer;
    draft.needs = needs;
    return draft.question();
  }

  public Question withNeeds(List<Need> changed) {
    return with(draft -> draft.needs = changed);
  }

  public Question withMaxPartners(int most) {
    return with(draft -> draft.maxPartners = most);
  }

  public Question withPin(List<String> organizations) {
    return with(draft -> draft.pin = organizations);
  }

  public Question withExclude(List<String> organizations) {
    return with(draft -> draft.exclude = organizations);
  }

  public Question withAlternatives(int count) {
    return with(draft -> draft.alternatives = count);
  }

  public Question withTimeLimitMs(int limit) {
    return with(draft -> draft.timeLimitMs = limit);
  }

  public Question withPriorities(Map<String, Priority> changed) {
    return with(draft -> draft.priorities = changed);
  }

  public Question withAssign(Map<String, String> changed) {
    return with(draft -> draft.assign = changed);
  }

  public Question withWeights(Map<String, Integer> changed) {
    return with(draft -> draft.weights = changed);
  }

  /** The same, but any offering may serve that need. */
  public Question withoutAssigned(String need) {
    var others = new HashMap<>(assign);
    others.remove(need);
    return withAssign(others);
  }

  /** The same with that need served by that offering only. */
  public Question withAssigned(String need, String offering) {
    var all = new HashMap<>(assign);
    all.put(need, offering);
    return withAssign(all);
  }

  private Question with(Consumer<QuestionDraft> change) {
    var draft = QuestionDraft.of(this);
    change.accept(draft);
    return draft.question();
  }

  /** A need asked for ad hoc. */
  @Schema(name = "QuestionNeed")
  public record Need(
      @Schema(description = "Key of the wanted capability", example = "cap-energy-optimization")
          @NotNull(message = "Say which capability is needed.")
          String capability,
      @Schema(description = "How much it matters", defaultValue = "MUST")
          @JsonSetter(nulls = Nulls.AS_EMPTY)
          Priority priority,
      @Schema(description = "Keys of the accepted connectors; empty: any")
          @JsonSetter(nulls = Nulls.AS_EMPTY)
          @Size(max = MOST_CONNECTORS)
          List<String> accepts) {}
}
