package org.interlock.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of the API as a page shows it.
 *
 * @param server the address that all paths stand below
 */
record ApiReference(String version, String description, String server, List<Section> sections) {

  /** The operations about one matter. */
  record Section(String id, String name, String description, List<Endpoint> endpoints) {}

  /**
   * One operation.
   *
   * @param status that of the answer if all goes well
   * @param answer what is answered; null if nothing but the status
   * @param curl a line for a terminal
   */
  record Endpoint(
      String id,
      String method,
      String path,
      String summary,
      @Nullable String description,
      List<Parameter> parameters,
      @Nullable Content body,
      String status,
      @Nullable Content answer,
      String curl) {}

  /**
   * A value in the address.
   *
   * @param place path or query
   */
  record Parameter(
      String name,
      String place,
      String type,
      boolean required,
      @Nullable String description,
      @Nullable String example) {}

  /** What is sent or answered. */
  record Content(String mediaType, String type, List<Field> fields, @Nullable String example) {}

  /**
   * A field of an object.
   *
   * @param depth how many objects it lies in, from 0
   */
  record Field(
      int depth, String name, String type, boolean required, @Nullable String description) {}
}
