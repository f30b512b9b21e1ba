package org.interlock.web.jump;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interlock.history.RecordKind;
import org.springframework.context.MessageSource;

/** What commands and places are called in one language, and what is typed for them. */
final class Wording {

  private final MessageSource messages;
  private final Locale locale;

  Wording(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /** A command with the name of a record: “Note on Frostmark”. */
  String of(Command command, String name) {
    return text("jump.command." + command, name);
  }

  String of(Place place) {
    return text("jump.place." + place);
  }

  String of(RecordKind kind) {
    return text("jump.kind." + kind);
  }

  String text(String code, Object... values) {
    return messages.getMessage(code, values, locale);
  }

  /** How a user types what they may do. */
  Grammar grammar(Audience user) {
    return new Grammar(
        phrases(
            Arrays.stream(Command.values()).filter(command -> command.audience().includes(user)),
            command -> of(command, "")),
        phrases(
            Arrays.stream(Place.values()).filter(place -> place.audience().includes(user)),
            this::of));
  }

  private <E extends Enum<E>> List<Phrase<E>> phrases(
      Stream<E> meanings, Function<E, String> label) {
    return meanings
        .flatMap(
            meaning ->
                Stream.concat(
                    Phrase.all(meaning, label.apply(meaning)),
                    Phrase.all(meaning, text("jump.typed." + meaning))))
        .toList();
  }
}
