package org.interlock.catalog.edit;

import java.util.List;
import java.util.Map;
import org.interlock.catalog.Countries;
import org.interlock.catalog.WebAddress;
import org.interlock.graph.UnknownKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Edits organizations. */
@Component
class OrganizationEditing implements Editing {

  private final Organizations organizations;
  private final Claims claims;

  OrganizationEditing(Organizations organizations, Claims claims) {
    this.organizations = organizations;
    this.claims = claims;
  }

  @Override
  public String collection() {
    return "organizations";
  }

  @Override
  public String label() {
    return "Organization";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("name"),
        Field.of("aliases", "entries"),
        Field.of("kind", "line"),
        Field.choice("country", Countries.ALL),
        Field.of("region", "line"),
        Field.of("website", "line"),
        Field.of("domain", "line"),
        Field.of("lei", "line"),
        Field.of("size", "number"),
        Field.of("summary", "text"));
  }

  @Override
  public Map<String, String> stored(String key) {
    var stored = organizations.findById(key).orElseThrow(() -> new UnknownKey("organization", key));
    return Edits.typed(
        "name",
        stored.name(),
        "aliases",
        stored.aliases(),
        "kind",
        stored.kind(),
        "country",
        stored.country(),
        "region",
        stored.region(),
        "website",
        stored.website(),
        "domain",
        stored.domain(),
        "lei",
        stored.lei(),
        "size",
        stored.size(),
        "summary",
        stored.summary());
  }

  @Override
  @Transactional
  public void change(String key, Typed typed, String by) {
    var changed = read(key, typed, by);
    if (typed.isRight()) {
      organizations.save(changed);
    }
  }

  @Override
  @Transactional
  public String create(Typed typed, String by) {
    var key = Edits.freeKey(typed.required("name"), organizations::existsById);
    var made = read(key, typed, by);
    if (typed.isRight()) {
      claims.take(label(), key);
      organizations.save(made);
    }
    return key;
  }

  private static @Nullable Long size(Typed typed) {
    var size = typed.amount("size");
    if (size != null && size != Math.rint(size)) {
      typed.wrong("size", "Write a whole number.");
    }
    return size == null ? null : Long.valueOf(Math.round(size));
  }

  private Organization read(String key, Typed typed, String by) {
    return new Organization(
        key,
        typed.required("name"),
        typed.entries("aliases"),
        typed.line("kind"),
        typed.choice("country", Countries.CODES),
        typed.line("region"),
        typed.line(
            "website",
            website -> WebAddress.safe(website).isPresent(),
            "Write a web address that begins with http:// or https://."),
        typed.line("domain"),
        typed.line(
            "lei",
            lei -> lei.matches("[A-Z0-9]{18}[0-9]{2}"),
            "An LEI has 18 capital letters or digits and 2 digits."),
        size(typed),
        typed.text("summary"),
        by,
        Edits.now());
  }
}
