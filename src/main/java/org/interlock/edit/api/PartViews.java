package org.interlock.edit.api;

import java.util.List;
import java.util.Map;
import org.interlock.catalog.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * All parts of a kind that a record has, as a program gets them.
 *
 * @param version that of the record
 * @param parts each with its key and the fields that it has
 */
record PartViews(long version, List<Map<String, @Nullable Object>> parts) implements Versioned {}
