package org.interlock.alignment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the things of an answer are called; what has no name is called by its key. */
record Names(Map<String, Name> known) {

  /**
   * One name.
   *
   * @param kind organization, person, capability, connector, offering or need
   * @param owner key of the organization that offers an offering; null for other kinds
   */
  record Name(String kind, String key, @Nullable String name, @Nullable String owner) {}

  static Names of(List<Name> names) {
    return new Names(
        names.stream()
            .collect(
                Collectors.toMap(
                    name -> name.kind() + "/" + name.key(),
                    Function.identity(),
                    (one, same) -> one)));
  }

  String organization(String key) {
    return name("organization", key);
  }

  String person(String key) {
    return name("person", key);
  }

  String capability(String key) {
    return name("capability", key);
  }

  String connector(String key) {
    return name("connector", key);
  }

  String offering(String key) {
    return name("offering", key);
  }

  /** The statement of a need of a deal, or the name of a capability asked for ad hoc. */
  String need(String key, String capability) {
    return key.equals(capability) ? capability(key) : name("need", key);
  }

  /** Key of the organization that offers it; empty if unknown. */
  String owner(String offering) {
    var name = known.get("offering/" + offering);
    return name == null || name.owner() == null ? "" : name.owner();
  }

  private String name(String kind, String key) {
    var known = known().get(kind + "/" + key);
    return known == null || known.name() == null || known.name().isBlank() ? key : known.name();
  }
}
