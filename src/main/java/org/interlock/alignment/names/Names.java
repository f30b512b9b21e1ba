package org.interlock.alignment.names;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the things of an answer are called; what has no name is called by its key.
 *
 * @param gone what is written after the key of a thing that is not there
 */
public record Names(Map<String, Name> known, String gone) {

  /**
   * One name.
   *
   * @param kind organization, person, capability, connector, offering or need
   * @param owner key of the organization that offers an offering; null for other kinds
   * @param ownerName what that is called
   */
  public record Name(
      String kind,
      String key,
      @Nullable String name,
      @Nullable String owner,
      @Nullable String ownerName) {}

  public static Names of(List<Name> names) {
    return new Names(
        names.stream()
            .collect(
                Collectors.toMap(
                    name -> name.kind() + "/" + name.key(),
                    Function.identity(),
                    (one, same) -> one)),
        "");
  }

  public String organization(String key) {
    return name("organization", key);
  }

  public String person(String key) {
    return name("person", key);
  }

  public String capability(String key) {
    return name("capability", key);
  }

  public String connector(String key) {
    return name("connector", key);
  }

  public String offering(String key) {
    return name("offering", key);
  }

  /** The statement of a need of a deal, or the name of a capability asked for ad hoc. */
  public String need(String key, String capability) {
    return key.equals(capability) ? capability(key) : name("need", key);
  }

  /** What a need is called of which only the key is known: that of a need or of a capability. */
  public String blocked(String key) {
    return isCapability(key) ? capability(key) : name("need", key);
  }

  public boolean isCapability(String key) {
    return knows("capability", key);
  }

  /** Whether there is such a thing. */
  public boolean knows(String kind, String key) {
    return known.containsKey(kind + "/" + key);
  }

  /** The same, where what is not there is called by its key and marked as gone. */
  public Names marking() {
    return new Names(known, " (gone)");
  }

  /** Key of the organization that offers it; empty if unknown. */
  public String owner(String offering) {
    var name = known.get("offering/" + offering);
    return name == null || name.owner() == null ? "" : name.owner();
  }

  /** Name of the organization that offers it. */
  public String ownerName(String offering) {
    var name = known.get("offering/" + offering);
    return name == null || name.ownerName() == null ? owner(offering) : name.ownerName();
  }

  private String name(String kind, String key) {
    var known = known().get(kind + "/" + key);
    if (known == null) {
      return key + gone;
    }
    return known.name() == null || known.name().isBlank() ? key : known.name();
  }
}
