package org.interlock.edit.organization;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlock.edit.PartEditor;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.Relationships;
import org.interlock.edit.Relationships.Stored;
import org.interlock.edit.reference.OrganizationReference;
import org.interlock.graph.model.PartKey;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Edits the relations of organizations with others. */
final class Relations extends PartEditor<Organization, Relation> {

  private static final String LABEL = "Organization";

  private final Relationships relationships;

  Relations(Relationships relationships) {
    super("relations", "RELATION", Relation.class);
    this.relationships = relationships;
  }

  @Override
  public boolean isNamed(@Nullable String part) {
    return RelationKind.types().contains(part);
  }

  @Override
  protected String modelName(Relation relation) {
    return kind(relation).type();
  }

  @Override
  protected String historyKey(Relation relation) {
    return PartKey.of(LABEL, key(relation), relation.identity());
  }

  @Override
  protected String historyKey(String part) {
    return part.substring(part.indexOf(' ') + 1);
  }

  @Override
  protected Optional<String> otherOwner(Relation relation) {
    return kind(relation).isOutgoing() ? Optional.empty() : Optional.of(key(relation));
  }

  @Override
  protected Relation seenByOwner(Organization organization, Relation relation) {
    return kind(relation).isOutgoing() ? relation : relation.seenFromOther(organization.key());
  }

  private static RelationKind kind(Relation relation) {
    return Objects.requireNonNull(relation.relation());
  }

  private static String key(Relation relation) {
    return Objects.requireNonNull(relation.organization()).key();
  }

  @Override
  protected List<Relation> of(Organization organization) {
    return relationships.relations(organization.key()).stream().map(Relations::relation).toList();
  }

  /** Of those with the other organization alone, for there may be very many in all. */
  @Override
  protected Optional<Relation> find(Organization organization, String part) {
    return PartKey.other(historyKey(part), LABEL).stream()
        .flatMap(other -> relationships.relations(organization.key(), other).stream())
        .map(Relations::relation)
        .filter(relation -> relation.partKey().equals(part))
        .findFirst();
  }

  @Override
  protected void add(
      RecordEditor<Organization> records, Organization organization, Relation relation) {
    write(organization, relation, properties(relation));
    records.touch(organization);
  }

  /** The same relationship, if its ends and its type are the same; otherwise another one. */
  @Override
  protected void change(
      RecordEditor<Organization> records,
      Organization organization,
      Relation stored,
      Relation relation) {
    var id = Objects.requireNonNull(stored.id());
    if (stored.relation() == relation.relation()
        && Objects.equals(stored.organization(), relation.organization())) {
      relationships.change(LABEL, organization.key(), id, properties(relation));
    } else {
      relationships.remove(LABEL, organization.key(), id);
      write(organization, relation, properties(relation));
    }
    records.touch(organization);
  }

  @Override
  protected void remove(
      RecordEditor<Organization> records, Organization organization, Relation relation, String by) {
    relationships.remove(LABEL, organization.key(), Objects.requireNonNull(relation.id()));
    records.touch(organization);
  }

  @Override
  protected void check(Organization organization, Relation relation, Errors errors) {
    var kind = Objects.requireNonNull(relation.relation());
    var other = Objects.requireNonNull(relation.organization()).key();
    if (other.equals(organization.key())) {
      errors.rejectValue("organization", "edit.wrong.itself");
    } else if (kind.isWhole() && closesCircle(kind, organization.key(), other)) {
      errors.rejectValue("organization", "edit.wrong.circle");
    }
    if (relation.what() != null && !kind.isSupply()) {
      errors.rejectValue("what", "edit.wrong.only-supplies");
    }
  }

  private boolean closesCircle(RelationKind kind, String key, String other) {
    return kind.isOutgoing()
        ? relationships.isWhole(other, key)
        : relationships.isWhole(key, other);
  }

  private void write(
      Organization organization, Relation relation, Map<String, @Nullable Object> properties) {
    var kind = Objects.requireNonNull(relation.relation());
    var other = Objects.requireNonNull(relation.organization()).key();
    var from = kind.isOutgoing() ? organization.key() : other;
    var to = kind.isOutgoing() ? other : organization.key();
    relationships.add(LABEL, from, kind.type(), LABEL, to, properties);
  }

  private static Map<String, @Nullable Object> properties(Relation relation) {
    var properties = new HashMap<String, @Nullable Object>();
    properties.put("what", relation.what());
    properties.put("since", relation.since());
    properties.put("until", relation.until());
    properties.put("note", relation.note());
    properties.put("edited", relation.edited());
    properties.put("editedBy", relation.editedBy());
    properties.put("editedAt", relation.editedAt());
    return properties;
  }

  private static Relation relation(Stored stored) {
    var properties = stored.properties();
    return new Relation(
        stored.id(),
        RelationKind.of(stored.type(), stored.outgoing()),
        new OrganizationReference(stored.key()),
        (String) properties.get("what"),
        (LocalDate) properties.get("since"),
        (LocalDate) properties.get("until"),
        (String) properties.get("note"),
        edited(properties.get("edited")),
        (String) properties.get("editedBy"),
        (ZonedDateTime) properties.get("editedAt"));
  }

  private static @Nullable List<String> edited(@Nullable Object names) {
    return names instanceof List<?> list ? list.stream().map(String::valueOf).toList() : null;
  }
}
