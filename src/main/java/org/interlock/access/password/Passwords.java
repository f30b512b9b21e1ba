package org.interlock.access.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.stereotype.Component;

/** The rules of passwords: what one must be like, how it is hashed, how one is made up. */
@Component
public final class Passwords {

  private static final int SHORTEST = 8;

  /** BCrypt reads no more bytes than this. */
  private static final int LONGEST_IN_BYTES = 72;

  /** What eight characters without any pattern take. */
  private static final double FEWEST_GUESSES = 1e8;

  /** Without characters that look alike. */
  private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

  private final DelegatingPasswordEncoder encoder;
  private final String hashOfNobody;

  Passwords() {
    var bcrypt = new BCryptPasswordEncoder(10);
    encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt));
    encoder.setDefaultPasswordEncoderForMatches(bcrypt);
    hashOfNobody = hash(madeUp());
  }

  public String hash(String password) {
    return String.valueOf(encoder.encode(password));
  }

  public boolean match(String password, String hash) {
    return encoder.matches(password, hash);
  }

  /** Takes as long as {@link #match}, so that an answer doesn't tell which users exist. */
  public void matchNobody(String password) {
    encoder.matches(password, hashOfNobody);
  }

  /** What is wrong with a new password of this user, one sentence. */
  public static Optional<String> flaw(String password, String user) {
    if (password.length() < SHORTEST) {
      return Optional.of("A password needs at least %d characters.".formatted(SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
      return Optional.of(
          "A password can have at most %d bytes (72 plain letters).".formatted(LONGEST_IN_BYTES));
    }
    if (guesses(password, user) < FEWEST_GUESSES) {
      return Optional.of(
          "This password is easy to guess: take a longer one, such as a few words that don't belong"
              + " together.");
    }
    return Optional.empty();
  }

  /**
   * How many guesses it takes who tries common passwords, words, names, dates, rows of keys and
   * sequences first. The lists that this needs are large and seldom needed: they aren't kept.
   */
  private static double guesses(String password, String user) {
    var known = Stream.concat(Stream.of("interlock", user), Arrays.stream(user.split("[._@+-]+")));
    return new Zxcvbn()
        .measure(password, known.filter(word -> word.length() > 2).toList())
        .getGuesses();
  }

  /** A new password of 24 readable characters in groups, about 120 random bits. */
  public static String madeUp() {
    return new SecureRandom()
        .ints(24, 0, READABLE.length())
        .mapToObj(i -> String.valueOf(READABLE.charAt(i)))
        .collect(Collectors.joining())
        .replaceAll("(.{6})(?!$)", "$1-");
  }
}
