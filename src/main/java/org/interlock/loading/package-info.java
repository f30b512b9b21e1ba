/**
 * Brings data in: <b>source → mapping → drafts → batches → report</b>; idempotent, with provenance.
 *
 * <ol>
 *   <li>{@link org.interlock.loading.Sources} opens what the user named (files, a folder, a zip)
 *       and checks it whole before anything is written; a {@link org.interlock.loading.Source}
 *       gives its {@link org.interlock.loading.Row rows} one by one. How a file is encoded is told
 *       by {@link org.interlock.loading.Encoding}; what can't be read in it spoils a row, not the
 *       file.
 *   <li>A {@link org.interlock.loading.Mapping} (a YAML file, see {@code mappings/README.md}) says
 *       what a row means; {@link org.interlock.loading.Drafting} makes the row's {@link
 *       org.interlock.loading.Draft nodes and relationships} of it, or says why it can't be used.
 *   <li>{@link org.interlock.loading.Gathered} puts together what several rows say about one thing,
 *       {@link org.interlock.loading.References} checks that each relationship leads somewhere.
 *   <li>{@link org.interlock.loading.NodeWriter} and {@link org.interlock.loading.LinkWriter}
 *       compare with the store and write only what differs. A batch is one transaction: it keeps
 *       the turn of its load, adds what is missing under the locks of the ends, and changes only
 *       what nobody edited since it was looked at.
 *   <li>{@link org.interlock.loading.Rejects} and {@link org.interlock.loading.LoadReport} tell
 *       what happened; {@code loading.turn} keeps it in the graph as a {@code Load} and lets one
 *       load write at a time.
 * </ol>
 *
 * <p>What may be written at all stands in {@code loading/graph-model.yml}: labels and types never
 * come from the data, and each value has a type with bounds that the store and the forms share
 * ({@link org.interlock.graph.Bounds}).
 */
@ApplicationModule(
    displayName = "Loading",
    allowedDependencies = {"graph", "graph :: store"})
@NullMarked
package org.interlock.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
