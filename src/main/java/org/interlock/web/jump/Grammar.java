package org.interlock.web.jump;

import static java.util.Comparator.comparingInt;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How commands and places are typed: by the words of one of their phrases, each whole or as its
 * beginning. What is typed beyond a command's phrase names its record. Of several phrases that
 * agree the ones that leave least win, so that in {@code map of frost} the record is {@code frost}.
 */
record Grammar(List<Phrase<Command>> commands, List<Phrase<Place>> places) {

  /**
   * What a text means.
   *
   * @param commands that it begins with, in their order
   * @param rest what names the record, in lower case; empty if that is still to be typed
   * @param places that all of it stands for
   */
  record Reading(Set<Command> commands, String rest, Set<Place> places) {}

  Reading read(String text) {
    var typed = Phrase.words(text);
    if (typed.isEmpty()) {
      return new Reading(meant(commands, Command.class), "", meant(places, Place.class));
    }
    var agreeing = commands.stream().filter(phrase -> phrase.agreesWith(typed)).toList();
    var rest =
        agreeing.stream()
            .map(phrase -> phrase.rest(typed))
            .min(comparingInt(String::length))
            .orElse("");
    return new Reading(
        meant(
            agreeing.stream().filter(phrase -> phrase.rest(typed).equals(rest)).toList(),
            Command.class),
        rest,
        meant(places.stream().filter(phrase -> phrase.covers(typed)).toList(), Place.class));
  }

  private static <E extends Enum<E>> Set<E> meant(List<Phrase<E>> phrases, Class<E> type) {
    return phrases.stream()
        .map(Phrase::meaning)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
  }
}
