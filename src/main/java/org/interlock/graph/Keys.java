package org.interlock.graph;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules of keys: 1 to 200 characters, no white space, no control characters and none of {@code
 * | / \ ? # % ;}, so that a key can stand in an address and in a list of an Interlock CSV set.
 */
public final class Keys {

  private static final Pattern WELL_FORMED = Pattern.compile("[^\\s\\p{Cntrl}|/\\\\?#%;]{1,200}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Keys() {}

  public static boolean isWellFormed(String key) {
    return WELL_FORMED.matcher(key).matches();
  }

  /** A readable key from a name: {@code "Crème & Co."} gives {@code "creme-co"}. */
  public static String slug(String name) {
    var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    var slug = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    return slug.replaceAll("^-|-$", "");
  }
}
