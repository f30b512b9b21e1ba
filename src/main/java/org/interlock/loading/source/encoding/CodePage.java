package org.interlock.loading.source.encoding;

import java.nio.charset.Charset;
import java.util.List;

/** A code page that files come in, the more usual ones first, and the languages written in it. */
enum CodePage {
  WESTERN("windows-1252", 0, Names.WESTERN),
  CENTRAL("windows-1250", 0, Names.CENTRAL),
  CYRILLIC("windows-1251", 0, Names.CYRILLIC),
  GREEK("windows-1253", 1, "el"),
  TURKISH("windows-1254", 1, "tr"),
  BALTIC("windows-1257", 2, "lt lv et"),
  MAC("x-MacRoman", 2, Names.WESTERN),
  DOS_WESTERN("IBM850", 4, Names.WESTERN),
  DOS_CENTRAL("IBM852", 4, Names.CENTRAL),
  DOS_CYRILLIC("IBM866", 4, Names.CYRILLIC),
  KOI8("KOI8-R", 2, "ru"),
  JAPANESE("windows-31j", 0, "ja"),
  JAPANESE_UNIX("EUC-JP", 2, "ja"),
  CHINESE("GB18030", 0, "zh"),
  TAIWANESE("Big5", 0, "zh-TW"),
  KOREAN("x-windows-949", 0, "ko");

  private final Charset charset;
  private final double rarity;
  private final List<String> languages;

  CodePage(String charset, double rarity, String languages) {
    this.charset = Charset.forName(charset);
    this.rarity = rarity;
    this.languages = List.of(languages.split(" "));
  }

  Charset charset() {
    return charset;
  }

  /** How many nats more evidence it takes to believe in it. */
  double rarity() {
    return rarity;
  }

  List<Language> languages() {
    return languages.stream().map(Language::of).toList();
  }

  /** Whether most of its characters take two bytes. */
  boolean isWide() {
    return compareTo(JAPANESE) >= 0;
  }

  /**
   * Whether an ideograph or syllable is one of those in frequent use, which such code pages put
   * first: what is none of them was hardly meant.
   */
  boolean isCommon(int character) {
    var bytes = Character.toString(character).getBytes(charset);
    if (bytes.length != 2) {
      return false;
    }
    int lead = bytes[0] & 0xFF;
    return switch (this) {
      case JAPANESE -> lead <= 0x97;
      case JAPANESE_UNIX -> lead <= 0xCF;
      case CHINESE -> lead >= 0xA1 && lead <= 0xD7 && (bytes[1] & 0xFF) >= 0xA1;
      case TAIWANESE -> lead <= 0xC6;
      case KOREAN -> lead >= 0xA1 && lead <= 0xC8;
      default -> true;
    };
  }

  /** How many bytes of a text are not ASCII; what was no character counts as two. */
  long highBytes(String text) {
    long high = 2 * text.chars().filter(c -> c == '\uFFFD').count();
    for (byte b : text.getBytes(charset)) {
      high += b < 0 ? 1 : 0;
    }
    return high;
  }

  /** What people call a charset. */
  static String commonName(Charset charset) {
    return switch (charset.name()) {
      case "x-MacRoman" -> "MacRoman";
      case "windows-31j" -> "Shift_JIS";
      case "x-windows-949" -> "EUC-KR";
      default -> charset.name();
    };
  }

  /** The languages of a family of code pages. */
  private static final class Names {
    static final String WESTERN = "fr de es pt it sv da nb fi nl is ca";
    static final String CENTRAL = "pl cs sk hu hr sl ro de sq";
    static final String CYRILLIC = "ru uk bg sr be mk";
  }
}
