package org.interlock.alignment;

import java.util.List;
import org.interlock.alignment.conflict.Explainer.Proof;
import org.jspecify.annotations.Nullable;

/**
 * Why no ensemble exists, and the smallest changes after which there is one.
 *
 * @param needs keys of the MUST needs among the parts (as in {@link Alignment.Fit#need})
 * @param message why, in one sentence
 * @param parts what excludes each other: each alone may be kept, all together can't
 * @param proof whether fewer parts exclude each other; {@code UNFINISHED} if time ran out before
 *     any were found
 * @param further other obstacles, none of which has a part in common with another
 * @param changes after each of them there is an ensemble; the cheapest first
 * @param tried all sets of up to so many changes were tried; 0 if time ran out before
 */
public record Conflict(
    List<String> needs,
    String message,
    List<Part> parts,
    Proof proof,
    List<Obstacle> further,
    List<Change> changes,
    int tried) {

  /** What kind of thing must hold. */
  public enum Rule {
    /** A MUST need: key of the need. */
    NEED,
    /** Only one offering may serve a need: keys of the need and of the offering. */
    ASSIGNMENT,
    /** Key of an organization that must take part. */
    PIN,
    /** Key of an organization that must not take part. */
    EXCLUSION,
    /** The most partners. */
    LIMIT,
    /** Key of a capability that offerings require. */
    REQUIREMENT,
    /** Keys of two organizations that conflict. */
    RIVALRY
  }

  /** One of the things that exclude each other, with the keys of what it is about. */
  public record Part(Rule kind, List<String> keys, String sentence) {}

  /** Another set of things that exclude each other. */
  public record Obstacle(String message, List<Part> parts) {}

  /**
   * What could be otherwise.
   *
   * @param sentence in words
   * @param steps to be taken all
   * @param cost of the best ensemble that it leads to, in points
   * @param proven whether none is cheaper then; otherwise the cost is an upper bound
   * @param organizations keys of the organizations of that ensemble, those to recruit not counted
   * @param question the question so changed; null if a step is work in the world
   */
  public record Change(
      String sentence,
      List<Step> steps,
      long cost,
      boolean proven,
      List<String> organizations,
      @Nullable Question question) {}

  /** What kind of change. */
  public enum Kind {
    /** A MUST need becomes a SHOULD. */
    SOFTEN,
    /** Any offering may serve a need. */
    RELEASE,
    /** An organization needn't take part. */
    UNPIN,
    /** An excluded organization may take part. */
    ADMIT,
    /** More partners are allowed. */
    RAISE,
    /** Two organizations agree to work side by side. */
    RECONCILE,
    /** A new partner is found for a capability. */
    RECRUIT
  }

  /**
   * One step of a change.
   *
   * @param keys of the need, organization, organizations or capability
   * @param to how many partners are to be allowed; null for other kinds
   * @param nearest whom to ask first, if somebody is to be recruited
   */
  public record Step(
      Kind kind, List<String> keys, @Nullable Integer to, String sentence, List<Nearby> nearest) {}

  /**
   * An organization near to a capability that it does not serve.
   *
   * @param provided key of the capability that it offers, or that it worked on
   * @param how in words
   * @param warmth strength of the best warm path, 0..1
   */
  public record Nearby(
      String organization, String name, String provided, String how, double warmth) {}
}
