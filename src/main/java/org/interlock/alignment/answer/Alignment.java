package org.interlock.alignment.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.question.Weights;
import org.interlock.alignment.solver.Solution.Status;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Question}: the ensembles found, the best first, with proof and
 * explanation. This is also the JSON of {@code POST /api/alignments}.
 *
 * @param status whether the best ensemble is proven
 * @param bound no ensemble can cost less, in points; null if infeasible
 * @param gap (cost − bound) / cost of the best ensemble, 0 if proven; null if there is none
 * @param milliseconds from question to answer
 * @param weights what the points were counted with
 * @param ensembles the ensembles, the best first; empty if infeasible
 * @param conflict why there is none; null otherwise
 */
@Schema(name = "AlignmentAnswer")
public record Alignment(
    Status status,
    @Nullable Long bound,
    @Nullable Double gap,
    long milliseconds,
    Weights weights,
    List<Ensemble> ensembles,
    @Nullable Conflict conflict) {

  /**
   * A set of offerings that covers the needs and whose joints all close. The points of its fits,
   * open needs, joints and partners add up to its cost.
   *
   * @param cost in points
   * @param organizations keys of all its organizations, home included, sorted
   * @param offerings keys of its offerings, sorted
   */
  public record Ensemble(
      long cost,
      List<String> organizations,
      List<String> offerings,
      List<Fit> fits,
      List<OpenNeed> open,
      List<Joint> joints,
      List<Partner> partners) {}

  /**
   * One need served by one offering.
   *
   * @param need key of the wanted capability (ad hoc) or of the need (deal)
   * @param capability key of the wanted capability
   * @param fit 0..1
   * @param level how well the offering provides {@code provided}, 0..1
   * @param provided key of the capability it provides
   * @param distance steps between the two in the taxonomy; positive: narrower, negative: broader
   * @param connector key of the connector it shares with the need, or null if none was asked for
   * @param verified false if connectors were asked for and the offering states none
   * @param reasons the same in words
   * @param runnerUp what another offering would have cost; null if not asked
   */
  public record Fit(
      String need,
      String capability,
      Priority priority,
      String offering,
      String organization,
      double fit,
      double level,
      String provided,
      int distance,
      @Nullable String connector,
      boolean verified,
      long points,
      List<String> reasons,
      @Nullable RunnerUp runnerUp) {}

  /**
   * A need that costs less open than served.
   *
   * @param runnerUp what serving it would have cost; null if not asked
   */
  public record OpenNeed(
      String need,
      String capability,
      Priority priority,
      long points,
      @Nullable RunnerUp runnerUp) {}

  /**
   * The cheapest ensemble in which a need is served otherwise than in this one.
   *
   * @param status OPTIMAL if proven, FEASIBLE if it may cost less, INFEASIBLE if there is none,
   *     UNKNOWN if time ran out
   * @param offering key of the offering that then serves the need; null if it is then left open, or
   *     there is none
   * @param organization key of its organization
   * @param cost of that ensemble
   * @param more what it costs more than this one
   */
  public record RunnerUp(
      Status status,
      @Nullable String offering,
      @Nullable String organization,
      @Nullable Long cost,
      @Nullable Long more) {

    /** The same without claiming that it is proven. */
    public RunnerUp doubted() {
      return new RunnerUp(unproven(cost), offering, organization, cost, more);
    }
  }

  /**
   * One requirement of an offering met by another.
   *
   * @param requires key of the required capability
   * @param by key of the offering that meets it
   * @param ground whether {@code by} is an offering of the customer's own, outside the ensemble
   * @param connector key of the shared connector, or null if unverified or ground
   */
  public record Joint(
      String offering,
      String requires,
      String by,
      boolean ground,
      @Nullable String connector,
      boolean verified,
      long points) {}

  /**
   * An organization of the ensemble other than home, with what it costs and why.
   *
   * @param warmth strength of the best warm path, 0..1
   * @param path keys of the persons on it, ours first; empty if there is none
   * @param trust 0..1
   * @param trustEvidence what the trust comes from, in words; empty without evidence
   * @param objective the statement of the objective that the deal advances, or null: no known win
   * @param loss what losing it would cost; null if not asked
   */
  public record Partner(
      String organization,
      double warmth,
      List<String> path,
      double trust,
      List<String> trustEvidence,
      @Nullable String objective,
      long points,
      @Nullable Loss loss) {}

  /**
   * The keystone test: the cheapest ensemble without a partner.
   *
   * @param status as in {@link RunnerUp}; INFEASIBLE: nothing else covers its part
   * @param cost of that ensemble
   * @param more what it costs more than this one
   * @param instead keys of the organizations that then take part and don't in this one
   * @param takeovers who then serves the needs that the partner serves
   * @param uncovered keys of the needs that are then left open, or, if there is no such ensemble,
   *     of the MUST needs that nothing else covers (empty: each can be covered, not all together)
   */
  public record Loss(
      Status status,
      @Nullable Long cost,
      @Nullable Long more,
      List<String> instead,
      List<Takeover> takeovers,
      List<String> uncovered) {

    /** The same without claiming that it is proven. */
    public Loss doubted() {
      return new Loss(unproven(cost), cost, more, instead, takeovers, List.of());
    }
  }

  /** A need that another offering would serve. */
  public record Takeover(String need, String offering, String organization) {}

  /**
   * An offering that can serve a need, and what it leads to if no other one may.
   *
   * @param points of the need if it serves it
   * @param status as in {@link RunnerUp}
   * @param cost of the best ensemble then
   * @param open whether that leaves the need open all the same
   */
  public record Choice(
      String offering,
      String organization,
      long points,
      Status status,
      @Nullable Long cost,
      boolean open) {}

  /** What is known of an answer that nobody proved. */
  private static Status unproven(@Nullable Long cost) {
    return cost == null ? Status.UNKNOWN : Status.FEASIBLE;
  }
}
