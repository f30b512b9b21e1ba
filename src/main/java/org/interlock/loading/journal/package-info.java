/**
 * The journal of loads, kept in the graph: which came, which writes, which died, how each ended.
 *
 * <p>One load writes at a time, whoever started it: a server, another one on the same store, or a
 * command line. A load announces itself in the graph ({@code Load}, WAITING), waits for its {@link
 * org.interlock.loading.journal.Turn} in the order in which loads came, and becomes RUNNING under
 * the lock of one node ({@code LoadTurn}). Each of its batches locks its own {@code Load} and looks
 * whether it is still RUNNING: who was taken for dead can't write any more, so a turn is never
 * taken from somebody who still uses it.
 *
 * <p>A load gives a sign of life each second ({@link org.interlock.loading.journal.Heartbeat}). One
 * that has been silent for 30 seconds, or whose process on this machine is gone, becomes
 * INTERRUPTED: by whoever waits for it, or by a server, which looks every 10 seconds. It can be run
 * again, which adds what is missing.
 */
@NamedInterface("journal")
@NullMarked
package org.interlock.loading.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
