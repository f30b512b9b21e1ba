/**
 * Ties, warm paths and trust, each with its evidence. Reads {@code Person}, {@code Organization},
 * {@code Interaction}, {@code Deal} and {@code Win}; writes nothing.
 *
 * <p><b>Warm paths.</b> {@link org.interlock.trust.WarmPaths} asks one query for all organizations.
 * It starts from our people and adds one tie at a time, at most four, keeping for each person only
 * the warmest chain so far; so the work grows with the persons reached and not with the chains, and
 * colleagues are counted by organization and not by pairs. {@code KNOWS} is read in both
 * directions. Only stated strengths count; a {@code KNOWS} without one is no tie yet. Colleagues
 * count as 0.5, or more if they know each other better. A person who works at both ends is a path
 * of no ties and strength 1.
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
 * <p>Known limit: the query holds a chain for every person within four ties of us, in the memory of
 * one transaction; with a large, dense graph of people it takes seconds, and at some size the store
 * refuses it.
 *
 * <p>Not yet here: ties computed from interactions, a breach that spreads along partnerships, and
 * the relational quotient.
 */
@ApplicationModule(
    displayName = "Trust",
    allowedDependencies = {"graph", "catalog"})
@NullMarked
package org.interlock.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
