package org.interlock.access.user;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user may be called: letters of one script, so that nobody takes the name of somebody else
 * with a letter that only looks the same. Chinese, Japanese and Korean are written in several.
 */
final class UserName {

  private static final Pattern CHARACTERS =
      Pattern.compile("(?!\\.+$)[\\p{L}\\p{M}\\p{N}._@+-]{1,64}");

  private static final Set<Set<UnicodeScript>> WRITTEN_TOGETHER =
      Set.of(
          EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL),
          EnumSet.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

  private UserName() {}

  /** What is wrong with it, in a sentence; empty if nothing is. */
  static Optional<String> flaw(String name) {
    var key = Users.key(name);
    if (!CHARACTERS.matcher(name.strip()).matches() || !CHARACTERS.matcher(key).matches()) {
      return Optional.of("Use 1 to 64 letters, digits or any of . _ - @ + but not dots alone.");
    }
    var scripts = scripts(key);
    return scripts.size() < 2 || WRITTEN_TOGETHER.stream().anyMatch(all -> all.containsAll(scripts))
        ? Optional.empty()
        : Optional.of("Use letters of one script: these are %s.".formatted(inWords(scripts)));
  }

  /** Digits, marks and signs belong to all. */
  private static Set<UnicodeScript> scripts(String key) {
    var scripts = EnumSet.noneOf(UnicodeScript.class);
    key.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
    return scripts;
  }

  private static String inWords(Set<UnicodeScript> scripts) {
    return scripts.stream()
        .map(
            script -> script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT))
        .map(name -> name.replace('_', ' '))
        .sorted()
        .collect(Collectors.joining(" and "));
  }
}
