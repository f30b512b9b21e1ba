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
class OrganizationEditor implements Editor {

  private final Organizations organizations;
  private final NodeLocks locks;

  OrganizationEditor(Organizations organizations, NodeLocks locks) {
    this.organizations = organizations;
    this.locks = locks;
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
  public void change(String key, FormInput input, String by) {
    var changed = read(key, input, by);
    if (input.isRight()) {
      organizations.save(changed);
    }
  }

  @Override
  @Transactional
  public String create(FormInput input, String by) {
    var key = Edits.freeKey(input.required("name"), organizations::existsById);
    var made = read(key, input, by);
    if (input.isRight()) {
      locks.reserve(label(), key);
      organizations.save(made);
    }
    return key;
  }

  private static @Nullable Long size(FormInput input) {
    var size = input.amount("size");
    if (size != null && size != Math.rint(size)) {
      input.wrong("size", "Write a whole number.");
    }
    return size == null ? null : Long.valueOf(Math.round(size));
  }

  private Organization read(String key, FormInput input, String by) {
    return new Organization(
        key,
        input.required("name"),
        input.entries("aliases"),
        input.line("kind"),
        input.choice("country", Countries.CODES),
        input.line("region"),
        input.line(
            "website",
            website -> WebAddress.safe(website).isPresent(),
            "Write a web address that begins with http:// or https://."),
        input.line("domain"),
        input.line(
            "lei",
            lei -> lei.matches("[A-Z0-9]{18}[0-9]{2}"),
            "An LEI has 18 capital letters or digits and 2 digits."),
        size(input),
        input.text("summary"),
        by,
        Edits.now());
  }
}
