package org.interlock.edit.deal;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.interlock.edit.Part;
import org.interlock.edit.form.Modeled;
import org.interlock.edit.reference.Link;
import org.interlock.edit.reference.OrganizationLink;
import org.interlock.edit.reference.PersonLink;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** What a party of a deal gains or loses: an organization, or a person. */
@Node("Win")
record Win(
    @Id String key,
    @Relationship("FOR_PARTY") @Nullable OrganizationLink organization,
    @Relationship("FOR_PARTY") @Nullable PersonLink person,
    @Modeled("Win.kind") @Nullable String kind,
    @Modeled("Win.expected") @Nullable String expected,
    @Modeled("Win.actual") @Nullable String actual,
    @Modeled("Win.value") @Nullable Double value,
    @Modeled("Win.on") @Nullable LocalDate on,
    @Modeled("Win.evidence") @Nullable String evidence,
    @Nullable List<String> edited,
    @Nullable String editedBy,
    @Nullable ZonedDateTime editedAt)
    implements Part {

  @Override
  public String partKey() {
    return key;
  }

  @Override
  public List<Reference> references() {
    return Stream.<Link>concat(Stream.ofNullable(organization), Stream.ofNullable(person))
        .map(Link::to)
        .toList();
  }

  Win kept(@Nullable Win stored) {
    return new Win(
        key,
        Link.kept(organization, stored == null ? null : stored.organization),
        Link.kept(person, stored == null ? null : stored.person),
        kind,
        expected,
        actual,
        value,
        on,
        evidence,
        edited,
        editedBy,
        editedAt);
  }
}
