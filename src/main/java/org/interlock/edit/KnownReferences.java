package org.interlock.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.interlock.edit.form.Components;
import org.interlock.edit.reference.Link;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** The other records that a form refers to: they have to be there, and stay until it is stored. */
@Component
class KnownReferences {

  private final RecordHolds holds;

  KnownReferences(RecordHolds holds) {
    this.holds = holds;
  }

  /** What the records are called; of one that isn't there, the field that refers to it is wrong. */
  Map<Reference, String> require(Record form, Errors errors) {
    var fields = new LinkedHashMap<Reference, String>();
    Components.of(form)
        .forEach((field, value) -> in(value).forEach(to -> fields.putIfAbsent(to, field)));
    var names = holds.known(fields.keySet());
    fields.forEach(
        (to, field) -> {
          if (!names.containsKey(to)) {
            errors.rejectValue(field, Edits.REFUSED + "unknown", new Object[] {to.key()}, null);
          }
        });
    return names;
  }

  private static Stream<Reference> in(@Nullable Object value) {
    return switch (value) {
      case Link link -> Stream.of(link.to());
      case Reference reference -> Stream.of(reference);
      case List<?> many -> many.stream().flatMap(KnownReferences::in);
      case null, default -> Stream.empty();
    };
  }
}
