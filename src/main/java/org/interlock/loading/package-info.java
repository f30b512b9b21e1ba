/**
 * Brings data in: <b>source → mapping → drafts → batches → report</b>; idempotent, with provenance.
 * A <i>load</i> is one run of bringing data in.
 *
 * <ol>
 *   <li>{@code source}: {@link org.interlock.loading.source.SourceFiles} holds what the user named
 *       (files, a folder, a zip) for as long as the load lasts; each file is checked whole, once,
 *       before anything is written. A {@link org.interlock.loading.source.Source} then gives its
 *       {@link org.interlock.loading.source.Row rows} one by one. How a file is encoded is told by
 *       {@link org.interlock.loading.source.Encoding}; what can't be read in it spoils a row, not
 *       the file.
 *   <li>{@code mapping}: a {@link org.interlock.loading.mapping.Mapping} (a YAML file, see {@code
 *       mappings/README.md}) says what a row means; {@link
 *       org.interlock.loading.mapping.Recognition} finds it by the header.
 *   <li>{@code write}: {@link org.interlock.loading.write.RowMapper} makes the row's {@link
 *       org.interlock.loading.write.Draft nodes and relationships} of it, or says why it can't be
 *       used; {@link org.interlock.loading.write.MergedDraft} merges what several rows say about
 *       one thing; {@link org.interlock.loading.write.References} checks that each relationship
 *       leads somewhere; {@link org.interlock.loading.write.NodeWriter} and {@link
 *       org.interlock.loading.write.LinkWriter} compare with the store, write only what differs and
 *       remember how it was; what people set or removed by hand stays so, property by property, and
 *       {@link org.interlock.loading.write.ConflictReport} tells it.
 *   <li>{@code journal}: {@link org.interlock.loading.journal.LoadJournal} keeps each load in the
 *       graph, and a {@link org.interlock.loading.journal.Turn} lets one load write at a time.
 *   <li>Here, {@link org.interlock.loading.Load} goes from start to end, and {@link
 *       org.interlock.loading.LoadReport} and {@link org.interlock.loading.source.RejectedValues}
 *       tell what happened.
 *   <li>{@code jobs}: loads that are started in the browser or by the API.
 * </ol>
 *
 * <p>Arrows between these rooms go one way: {@code jobs → loading → write → mapping → source}, and
 * {@code loading → journal}, which {@code write} needs for the turn. What may be written at all
 * stands in the {@link org.interlock.graph.model.GraphModel}: labels and types never come from the
 * data, and each value has a type with bounds that the store and the forms share ({@link
 * org.interlock.graph.Bounds}).
 */
@ApplicationModule(
    displayName = "Loading",
    allowedDependencies = {"graph", "graph :: model", "graph :: store"})
@NullMarked
package org.interlock.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
