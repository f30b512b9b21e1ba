/**
 * Organizations, people, capabilities and offerings, and their connectors and needs. {@code list}
 * holds the lists, {@code profile} the pages of one, {@code search} the search box, {@code sheet}
 * files for spreadsheets; here is what they and other modules share. {@code list} knows {@code
 * search} and {@code sheet}; otherwise no room knows another one.
 *
 * <p>What the graph model has of a record goes as a whole, as {@link org.interlock.catalog.Facts},
 * from the one query of its profile to its page and to programs: {@code {label: 'Person',
 * properties: properties(person)} AS facts}. Only what has a place of its own on a page is named
 * there. The record that holds them says whose they are ({@code @Facts.Of("Person")}), for its
 * schema is made of the model too.
 */
@ApplicationModule(
    displayName = "Catalog",
    allowedDependencies = {"graph", "graph :: model", "desk"})
@NullMarked
package org.interlock.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
