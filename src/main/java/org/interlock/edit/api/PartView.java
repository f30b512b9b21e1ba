package org.interlock.edit.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.interlock.catalog.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A part as a program gets it.
 *
 * @param version that of the record
 * @param fields the key of the part, and those that it has
 */
record PartView(@JsonIgnore long version, @JsonAnyGetter Map<String, @Nullable Object> fields)
    implements Versioned {

  String key() {
    return String.valueOf(fields.get(PartApi.PART));
  }
}
