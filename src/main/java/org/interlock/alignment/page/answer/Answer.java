package org.interlock.alignment.page.answer;

import java.time.LocalDate;
import java.util.List;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.answer.CostTerm;
import org.interlock.alignment.drawing.BrickDrawing;
import org.interlock.alignment.drawing.Palette;
import org.interlock.alignment.names.Names;
import org.interlock.trust.WarmPath;
import org.interlock.trust.WarmPath.Known;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of an {@link Alignment}.
 *
 * @param ensemble the one shown; null if there is none
 * @param number of the ensemble shown, the best is 1
 * @param change since the last answer; null if nothing is known of it
 */
public record Answer(
    Alignment alignment,
    @Nullable Ensemble ensemble,
    int number,
    Names names,
    @Nullable BrickDrawing drawing,
    List<Palette.Entry> legend,
    List<Term> terms,
    List<PartnerRow> partners,
    List<Alternative> alternatives,
    @Nullable AnswerChange change) {

  /** A term of the cost, with its place in the bar in percent. */
  public record Term(CostTerm cost, String from, String width) {}

  /** A partner with its number in the drawing, its points split, and the way in. */
  public record PartnerRow(
      Partner partner, Palette.Entry entry, CostTerm.OfPartner cost, List<Step> path) {

    /** The weakest tie of the way in; null without one. */
    public @Nullable Double weakest() {
      return path.stream().skip(1).map(Step::strength).min(Double::compare).orElse(null);
    }

    /** Whether somebody can be asked for an introduction along the path. */
    public boolean warm() {
      return partner.warmth() >= WarmPath.WARM;
    }
  }

  /**
   * A person on a way in.
   *
   * @param strength of the tie from the person before; 1 for the first
   * @param known how that tie is known
   * @param interactions from how many it is computed; 0 if it is not
   */
  public record Step(
      String key,
      String name,
      double strength,
      Known known,
      int interactions,
      @Nullable LocalDate lastContact) {

    public boolean colleague() {
      return known == Known.COLLEAGUES;
    }
  }

  /**
   * Another ensemble of the answer.
   *
   * @param more what it costs more than the one shown
   * @param with its organizations that the one shown doesn't have, by name
   * @param without the reverse
   */
  public record Alternative(
      int number, long cost, long more, List<String> with, List<String> without, String address) {}

  /** Whether the home organization brings a brick. */
  public boolean ours() {
    return legend.stream().anyMatch(entry -> entry.home() && entry.bricks() > 0);
  }

  /** The sum of what the needs cost, served or open. */
  public long needPoints() {
    return ensemble == null
        ? 0
        : ensemble.fits().stream().mapToLong(Alignment.Fit::points).sum()
            + ensemble.open().stream().mapToLong(Alignment.OpenNeed::points).sum();
  }

  public long jointPoints() {
    return ensemble == null
        ? 0
        : ensemble.joints().stream().mapToLong(Alignment.Joint::points).sum();
  }

  public long partnerPoints() {
    return partners.stream().mapToLong(row -> row.partner().points()).sum();
  }

  public int served() {
    return ensemble == null ? 0 : ensemble.fits().size();
  }

  public int needs() {
    return ensemble == null ? 0 : ensemble.fits().size() + ensemble.open().size();
  }

  /** Why there is no ensemble, and what would change it; null otherwise. */
  public @Nullable WaysOut waysOut() {
    var conflict = alignment.conflict();
    return conflict == null ? null : WaysOut.of(conflict);
  }

  /** The message that says who covers how much. */
  public String sentence() {
    var who = partners.isEmpty() ? "us" : ours() ? "both" : "partners";
    return "alignment.sentence." + who;
  }

  /** Whether some joint is closed without a known connector. */
  public boolean unverified() {
    return ensemble != null
        && ensemble.joints().stream().anyMatch(joint -> !joint.ground() && !joint.verified());
  }

  public String status() {
    return alignment.status().name();
  }

  public double seconds() {
    return alignment.milliseconds() / 1000.0;
  }
}
