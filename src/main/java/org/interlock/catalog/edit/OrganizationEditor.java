package org.interlock.catalog.edit;

import java.util.List;
import java.util.Map;
import org.interlock.catalog.CountryChoices;
import org.interlock.catalog.WebAddress;
import org.interlock.graph.Countries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Edits organizations. */
@Component
class OrganizationEditor extends Editor<Organization> {

  OrganizationEditor(Organizations organizations, NodeLocks locks) {
    super("organizations", "Organization", organizations, locks);
  }

  @Override
  public List<Field> fields() {
    return List.of(
        Field.required("name"),
        Field.of("aliases", "entries"),
        Field.of("kind", "line"),
        Field.choice("country", CountryChoices.ALL),
        Field.of("region", "line"),
        Field.of("website", "line"),
        Field.of("domain", "line"),
        Field.of("lei", "line"),
        Field.of("size", "number"),
        Field.of("summary", "text"));
  }

  @Override
  protected Map<String, String> values(Organization stored) {
    return FormInput.asTyped(
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

  private static @Nullable Long size(FormInput input) {
    var size = input.amount("size");
    if (size != null && size != Math.rint(size)) {
      input.wrong("size", "Write a whole number.");
    }
    return size == null ? null : Long.valueOf(Math.round(size));
  }

  @Override
  protected Organization read(String key, FormInput input, String by) {
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
        now());
  }
}
