/**
 * Measurements, run by hand: {@code ./mvnw -q test-compile exec:exec@measure -Dmeasure="CLASS
 * ARGUMENT…"}. The arguments stand in the Javadoc of each class. Those marked * need a running
 * application with a graph, and {@code INTERLOCK_ADMIN_PASSWORD}.
 *
 * <pre>
 * what is measured                                   by
 * ------------------------------------------------   -------------------------------
 * micro-benchmarks ({@code org.openjdk.jmh.Main NAME}):
 *   the exact solver, time to a proof                alignment.solver.SolverTimes
 *   warm paths: reading, search, answers             trust.WarmPathTimes
 * the solver beside others:
 *   time, gap and cost beside SCIP, HiGHS, greedy    alignment.solver.SolverRace
 *   the same costs as trying everything, and SCIP    alignment.solver.SolverDuel
 * questions:
 *   p50 and p95 of questions, one after the other    AlignmentTimes *
 *   the same by one query written by hand            BaselineTimes *
 *   long questions at once, short ones beside them   AtOnceTimes *, on HardGraph
 *   a rush right after the start                     RushTimes *
 *   recall of partners of real consortia             HiddenConsortia, on CORDIS
 * loads and the store:
 *   a full disk while a load writes                  FullDisk
 *   kills at random moments of a load                Kills
 *   encodings found, refused, mistaken               EncodingSamples
 * what people edit:
 *   saving, beside many neighbours, long histories   EditTimes *
 *   removal of a large organization, long history    history.trash.RemovalTimes
 * who sends too much:
 *   large bodies                                     LargeBodies *
 *   slow bodies and headers                          SlowBodies *
 *   visitors without cookies                         VisitorFlood *
 * graphs to measure with:
 *   an Interlock CSV set of any size                 SyntheticGraph
 *   the same, in a store by bulk import              SyntheticStore
 *   a set cover that is hard to prove                HardGraph
 *   questions about a synthetic graph                RandomQuestions
 * </pre>
 *
 * A measurement stands beside what it measures if it sees what others don't. A small synthetic
 * graph is part of the ordinary tests.
 */
package org.interlock.bench;
