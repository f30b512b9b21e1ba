package org.interlock.alignment.search;

import org.interlock.alignment.bound.Candidates;
import org.interlock.alignment.formulation.MatchedOfferings;
import org.interlock.alignment.question.Inquiry;

/**
 * All that the search for an answer may look at.
 *
 * @param selection the offerings that were read so far
 * @param candidates all organizations that could serve a need
 * @param providers all organizations that could meet a requirement
 */
record SearchSpace(
    Inquiry inquiry,
    MatchedOfferings.Selection selection,
    Candidates candidates,
    RequirementProviders providers) {}
