/**
 * Finds the ensemble of offerings that gives a customer what it needs at the lowest cost. Reads all
 * of the graph but loads and users; writes nothing.
 *
 * <p><b>The flow.</b> {@link org.interlock.alignment.Question} → {@code Inquiry} (all keys known,
 * or all that is wrong at once) → {@code Candidates} (all who could serve a need and what that
 * costs at least, from the {@code Stock} in memory) → {@code ExactSearch} (which of them are looked
 * at) → {@code MatchedOfferings} (their offerings) → {@code Formulation} (who serves what, who
 * meets which requirement, by the rules alone; drops what can't stand or is of no use) → {@code
 * Parties} (conflicts, objectives, warmth and trust of their organizations) → {@code Problem}
 * (whole points and indexes, nothing of the graph) → {@code Solver} → {@code Building} → {@code
 * Explanation} → {@link org.interlock.alignment.Alignment}. The number of queries does not depend
 * on the number of candidates: offerings and candidates are asked for once in each round of the
 * sieve.
 *
 * <p><b>Why it is exact.</b> Who is not looked at is proved to be in no answer: {@code
 * CompletenessProof} says why, {@code LowerBounds} what ensembles cost at least ({@code
 * SetCoverBound} for few needs, {@code LagrangianBound} for many), {@code Replacements} who is
 * beaten by enough others, {@code RequirementOrigins} who may be there for somebody's requirement.
 * If the time is up before that is settled, an answer is FEASIBLE with a bound of all
 * organizations, a what-if says “at most”.
 *
 * <p><b>What if.</b> The runner-up of a need and the loss of a partner are no estimates: the same
 * problem without that service or party is solved again ({@code Counterfactuals}), each until
 * nobody is omitted who could be in a better answer to it ({@code CounterfactualProof}), within the
 * question's time limit.
 *
 * <p><b>The formulation.</b> Team formation (Lappas, Liu and Terzi 2009) as set cover with
 * conflicts, in the strong form known from uncapacitated facility location: the services of one
 * organization for one need together are at most that organization. A requirement is a port, closed
 * by any suitable offering that is used anyway, so there are no variables for pairs. Warm paths are
 * priced per organization, because trust as a Steiner tree inside the model is intractable; the
 * proof reads “optimal for priced warm paths”. The solver proves the least cost first, then the
 * fewest organizations and offerings of that cost, so that no weights have to be mixed; what is
 * still tied is settled by the order of the keys.
 *
 * <p><b>Why not.</b> If there is no answer, {@code Conflicts} asks again with everything that the
 * user's own rules leave out (exclusions, assignments, unmet requirements) and lets {@code
 * alignment.conflict} find the fewest rules that exclude each other and the fewest changes that
 * make an answer possible. A change costs what the best ensemble costs to which it leads, so the
 * cheapest leaves the least to be desired; a partner to be found is priced as a stranger with an
 * offering of no stated level. All within the time that the solver left, but at least a quarter of
 * the limit.
 *
 * <p><b>Many at once.</b> Whatever reads, solves or prices for a question takes a turn ({@code
 * QuestionTurns}), whichever page or program asked. Two dozen are worked on at once ({@code
 * interlock.questions}), each on the thread of its request, so the operating system shares the
 * cores fairly and a short question does not wait for long ones. The next ones wait in order for
 * some seconds and are then refused (503, to be asked again). The time limit is for the work of the
 * solver and begins with it, after the wait and the first reading.
 *
 * <p><b>Nobody waits any more.</b> When the client closes its connection (a closed tab, a slider
 * moved again, a proxy that gave up), the thread of the question is interrupted: the solver stops,
 * calls to the store fail, and whatever it came to is {@code QuestionWithdrawn}, without a word in
 * the log. Only whole readings are kept in memory. A client that ends its sending but would read on
 * counts as gone, as it does for most proxies. Tomcat 11 tells the end of a connection neither to
 * asynchronous requests, which hear nothing before their timeout, nor to who sends informational
 * answers (103), which vanish without an error; so {@code TomcatConnections} reads on. Where that
 * is not possible (HTTP/2, another server) a question runs to its time limit.
 *
 * <p><b>What is kept in memory.</b> The taxonomy, providers by capability as numbers and lately
 * used offerings ({@code Stock}, a fifth of the heap at most), what each organization costs ({@code
 * BaseCosts}), and the trust in those of which there is evidence ({@code TrustIndex}); each until
 * the parts of the graph change that it depends on. {@code ReadAhead} reads it in the background,
 * so that the first question after a start or a change waits as little as the next. What many ask
 * for at once is read by one of them, and the others wait for that.
 *
 * <p><b>Arithmetic.</b> Levels, strengths and {@code near} are exact decimals of the stored values
 * ({@code Double.toString}), rounded half up once per term. Trust has powers of one half in it and
 * is rounded from the shortest decimal of its double.
 *
 * <p><b>Readings of the specification.</b> Narrower and broader never mix on one way through the
 * taxonomy. A conflict whose {@code until} is past is over. Only an organization's own objectives
 * count, not those of its people. A need without a stated priority is a MUST. More pins than
 * partners allowed is infeasible; a pin that can't serve is invalid. An alternative has no
 * organization that it could do without.
 */
@ApplicationModule(
    displayName = "Alignment",
    allowedDependencies = {"graph", "catalog", "trust"})
@NullMarked
package org.interlock.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
