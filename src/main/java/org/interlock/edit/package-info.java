/**
 * How a person changes the graph: each record is an aggregate of Spring Data Neo4j with its own
 * properties and its parts; other records are referred to by key alone, so that saving one never
 * rewrites another.
 *
 * <p>A form, a body of the API and an earlier value of the history all come as texts by field
 * ({@link org.interlock.edit.form.Binding}), are put together with what others wrote meanwhile
 * ({@link org.interlock.edit.form.Merge}), and are saved by {@link org.interlock.edit.Edits} and
 * {@link org.interlock.edit.PartEdits}: one transaction, the record held, the change told in its
 * history. A kind of records says what it has by a {@link org.interlock.edit.RecordEditor}, a kind
 * of parts by a {@link org.interlock.edit.PartEditor}; there is a room for each aggregate. Types
 * and limits of properties are those of the graph model.
 */
@ApplicationModule(
    displayName = "Edit",
    allowedDependencies = {
      "graph",
      "graph :: model",
      "catalog",
      "catalog :: pick",
      "history",
      "history :: trash",
      "desk",
      "notice"
    })
@NullMarked
package org.interlock.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
