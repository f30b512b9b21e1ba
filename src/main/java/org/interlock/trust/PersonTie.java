package org.interlock.trust;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlock.trust.Contact.Side;
import org.interlock.trust.Contact.Starter;
import org.interlock.trust.TieStrength.Part;
import org.interlock.trust.WarmPath.Known;
import org.jspecify.annotations.Nullable;

/**
 * The tie of a person to another, with its evidence.
 *
 * @param at where the other works today; null if that isn't known
 * @param strength 0..1
 * @param statedBy the user or source that stated the strength; null if nobody did
 * @param lastContact null if none is known
 * @param computed what is or would be computed from what both joined
 * @param notes what was said of each part, in the same order
 */
record PersonTie(
    String key,
    String name,
    @Nullable Employer at,
    double strength,
    Known known,
    @Nullable String statedBy,
    @Nullable LocalDate lastContact,
    TieStrength computed,
    List<String> notes) {

  /** The strongest first. */
  static final Comparator<PersonTie> STRONGEST =
      Comparator.comparing(PersonTie::strength)
          .reversed()
          .thenComparing(PersonTie::name)
          .thenComparing(PersonTie::key);

  /** An organization by key and name. */
  record Employer(String key, String name) {}

  /** A {@code KNOWS} between the two. */
  record Statement(
      @Nullable Double strength,
      @Nullable LocalDate lastContact,
      @Nullable String source,
      @Nullable String editedBy) {}

  /** An interaction that both joined. */
  record Interaction(
      String key,
      @Nullable String kind,
      LocalDate on,
      @Nullable String note,
      String side,
      String otherSide) {

    private Optional<Contact> contact() {
      return Optional.ofNullable(kind)
          .flatMap(ContactKind::named)
          .map(
              known ->
                  new Contact(key, known, on, Starter.of(Side.named(side), Side.named(otherSide))));
    }
  }

  /** What the store has of a tie. */
  record TieFacts(
      String key,
      String name,
      @Nullable Employer at,
      List<Statement> stated,
      List<Interaction> contacts) {

    PersonTie tie(LocalDate today) {
      var computed =
          TieStrength.of(
              contacts.stream().flatMap(contact -> contact.contact().stream()).toList(), today);
      var stated = stated().stream().filter(statement -> statement.strength() != null).findFirst();
      return new PersonTie(
          key,
          name,
          at,
          stated.map(Statement::strength).orElse(computed.value()),
          stated.isPresent() ? Known.STATED : Known.COMPUTED,
          stated
              .map(
                  statement ->
                      statement.editedBy() == null ? statement.source() : statement.editedBy())
              .orElse(null),
          lastContact(),
          computed,
          computed.parts().stream().map(this::note).toList());
    }

    private @Nullable LocalDate lastContact() {
      return Stream.concat(
              stated.stream().flatMap(statement -> Stream.ofNullable(statement.lastContact())),
              contacts.stream().map(Interaction::on))
          .max(Comparator.naturalOrder())
          .orElse(null);
    }

    private String note(Part part) {
      return contacts.stream()
          .filter(contact -> contact.key().equals(part.contact().source()))
          .flatMap(contact -> Stream.ofNullable(contact.note()))
          .findFirst()
          .orElse("");
    }
  }
}
