/**
 * Ties, warm paths and trust, each with its evidence. Reads {@code Person}, {@code Organization},
 * {@code Interaction}, {@code Deal} and {@code Win}; writes {@code CLEARED_OF} and, where somebody
 * states it, the strength of a {@code KNOWS}.
 *
 * <p><b>Ties.</b> A strength that somebody stated stands, also 0. Otherwise it is computed from the
 * interactions that both joined ({@link org.interlock.trust.TieStrength}); a {@code KNOWS} without
 * a strength and without interactions is no tie yet. Who started an interaction is told by {@code
 * JOINED.side}: {@code from} did, any other word did not, none leaves it open. So contact is
 * one-sided, and counts half, if the same one of the two was {@code from} and the other was not
 * each time that one of them started it, and no interaction leaves it open; what a third person
 * started says nothing of either. Half means that each interaction adds half as much.
 *
 * <p><b>Warm paths.</b> {@link org.interlock.trust.WarmPaths} reads the people around us ring by
 * ring ({@code RingReader}) into arrays of numbers ({@code TieNetwork}) and finds the warmest chain
 * to everybody at once ({@code WarmSearch}); the answer ({@link org.interlock.trust.Warmth}) is
 * kept until the graph changes or the day turns. {@code KNOWS} is read in both directions.
 * Colleagues count as 0.5, or more if they know each other better. A person who works at both ends
 * is a path of no ties and strength 1.
 *
 * <p><b>Who works where.</b> An employment counts on a day between {@code since} and {@code until},
 * both included; absent means open. For paths the day is today: a person who left does not speak
 * for the organization any more. For evidence it is the day of the event.
 *
 * <p><b>Trust.</b> {@link org.interlock.trust.Trust} is the beta reputation of Jøsang and Ismail
 * (2002). An interaction is evidence about the organization that it is {@code ABOUT}: the one that
 * kept or broke the promise, delivered, was recommended or thanked. {@code JOINED} says who was
 * there, not who is responsible, and a deal says on what occasion; neither makes evidence. About
 * each person it counts half for the organization where that person worked on that day, also beside
 * the evidence about the organization itself. Wins and losses count for the organization that led
 * the deal, if the party is another one; their day is that of the win, otherwise that on which the
 * deal was closed. What has no date, or one in the future, does not count.
 *
 * <p><b>Breaches spread.</b> A breach also counts against each organization within two ties by
 * {@code PARTNERS_WITH} or {@code PART_OF}, read in both directions, that hold today: who ended a
 * partnership is no longer near. Who {@code CONFLICTS_WITH} the one that did it, today, took a side
 * against it; to compete is no side. It comes to an organization once, along the way on which it
 * counts most, and never to one that the breach itself is about. It counts until somebody dismisses
 * it, which the graph keeps as {@code (:Organization)-[:CLEARED_OF {by, at}]->(:Interaction)}.
 *
 * <p><b>What an edit moved.</b> Whoever writes an interaction is told by how much ties and trust
 * changed ({@code EvidenceMeasures}), for this module lies above the one in which it is written.
 *
 * <p>Not yet here: the relational quotient.
 */
@ApplicationModule(
    displayName = "Trust",
    allowedDependencies = {
      "graph",
      "graph :: model",
      "catalog",
      "edit",
      "edit :: movement",
      "notice"
    })
@NullMarked
package org.interlock.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
