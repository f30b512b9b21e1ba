package org.interlock.alignment.whynot;

import org.interlock.alignment.conflict.Rulebook;
import org.interlock.alignment.formulation.Formulation;
import org.interlock.alignment.question.Question;

/**
 * A question asked without what its own rules leave out.
 *
 * @param wide all that could serve and meet requirements then
 * @param book the rules of the question, each of which can be thought away
 * @param ineligible what matches a need that nobody serves, and may not serve it all the same
 */
record RelaxedCase(
    Question question, Formulation wide, Rulebook book, IneligibleOfferings ineligible) {}
