package org.interlock.alignment.answer;

import java.util.List;
import org.interlock.alignment.conflict.Explainer.Proof;
import org.interlock.alignment.question.Question;
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

  /**
   * Something that a sentence is about.
   *
   * @param kind organization, capability, need or offering
   * @param name of an organization, capability or offering; of the wanted capability for a need
   */
  public record Thing(String kind, String key, String name) {}

  /** What kind of thing must hold. */
  public enum Rule {
    /** A MUST need: the need and its capability. */
    NEED,
    /** Only one offering may serve a need: the need and the offering. */
    ASSIGNMENT,
    /** An organization must take part. */
    PIN,
    /** An organization must not take part. */
    EXCLUSION,
    /** The most partners. */
    LIMIT,
    /** A capability that offerings require. */
    REQUIREMENT,
    /** Two organizations conflict. */
    RIVALRY
  }

  /** One of the things that exclude each other. */
  public record Part(Rule kind, List<Thing> about, String sentence) {}

  /** Another set of things that exclude each other. */
  public record Obstacle(String message, List<Part> parts) {}

  /**
   * What could be otherwise.
   *
   * @param sentence in words
   * @param steps to be taken all
   * @param cost of the best ensemble that it leads to, in points
   * @param proven whether none is cheaper then; otherwise the cost is an upper bound
   * @param organizations those of that ensemble, without whom is to be recruited
   * @param question the question so changed; null if a step is work in the world
   */
  public record Change(
      String sentence,
      List<Step> steps,
      long cost,
      boolean proven,
      List<Thing> organizations,
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
   * @param about the need, offering, organizations or capability
   * @param to how many partners are to be allowed; null for other kinds
   * @param nearest whom to ask first, if somebody is to be recruited
   */
  public record Step(
      Kind kind, List<Thing> about, @Nullable Integer to, String sentence, List<Nearby> nearest) {}

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
