/**
 * Records of a kind in lists that people work in: filtered, sorted by each column, page by page,
 * with the columns they choose, and as files.
 *
 * <p>A list is a {@link org.interlock.catalog.list.RecordList}: its shape, the values its filters
 * offer, and its lines. What all lists do with it is {@link
 * org.interlock.catalog.list.RecordLists}; {@code fragments/list.html} shows the view. Capabilities
 * and connectors are no such lists: those are a tree and a page of a few dozen.
 */
@NamedInterface("list")
@NullMarked
package org.interlock.catalog.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
