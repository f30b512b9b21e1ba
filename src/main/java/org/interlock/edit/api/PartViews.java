package org.interlock.edit.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.interlock.catalog.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Some of the parts of a kind that a record has, by key, as a program gets them.
 *
 * @param version that of the record
 * @param parts each with its key and the fields that it has
 * @param next what to give as {@code after} for those that follow; absent if none do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartViews(long version, List<Map<String, @Nullable Object>> parts, @Nullable String next)
    implements Versioned {}
