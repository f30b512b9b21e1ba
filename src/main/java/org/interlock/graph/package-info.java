/**
 * The shared kernel: the store (embedded, or a server named by {@code spring.neo4j.uri}), its
 * schema, and {@link org.interlock.graph.Graph}, by which every feature asks the queries under
 * {@code cypher/}. The embedded store has a room of its own, {@code graph.store}, and so has the
 * graph model, {@code graph.model}.
 *
 * <p>A query is a file and a constant: {@code static final Cypher PROVIDERS =
 * Cypher.named("catalog/providers")}, asked by {@code graph.rows(PROVIDERS, Map.of("key", key),
 * Provider.class)}, where the components of the record are the columns that the query returns.
 *
 * <p>What is computed from much of the graph is kept in memory under a name for the state of the
 * parts that it depends on ({@code graph.state(parts)}). The embedded store notices which parts a
 * transaction changed ({@link org.interlock.graph.GraphChanges}), whoever wrote it; a server
 * doesn't, so there any change makes all be read anew.
 *
 * <p>The store may fail while Interlock runs. While the disk of the data folder ({@code DataDisk})
 * has less than a reserve left, the embedded store refuses each write before anything of it is
 * written ({@code Journal}) and goes on answering; a Neo4j that broke down all the same is replaced
 * by another one in this process as soon as there is room ({@code EmbeddedStore}). {@link
 * org.interlock.graph.StoreTrouble} tells such failures from faults, for pages and programs (507
 * while the disk is full, 503 while the store is away) and in a sentence; {@code StoreHealth} for
 * probes: out of service then, and alive.
 *
 * <p>The data folder is for its owner alone ({@link org.interlock.graph.store.OwnerOnly}); who owns
 * it owns the store, so a lost or wrong password is replaced. A store that a newer release of
 * Interlock or of Neo4j has changed is refused.
 *
 * <p>Planning a query takes a store some hundredths of a second, and some seconds when it has just
 * started and all cores are busy. So nobody plans what another one is planning ({@code
 * QueryPlans}), the embedded store has one plan for lists of all sizes, and what is typical of a
 * feature is asked once after the start ({@link org.interlock.graph.Rehearsal}). What runs in the
 * background is scheduled by Spring's {@code TaskScheduler}, which stops it when the application
 * closes.
 */
@ApplicationModule(
    displayName = "Graph",
    allowedDependencies = {})
@NullMarked
package org.interlock.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
