package org.interlock.access.password;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.stereotype.Component;

/** The rules of passwords: what one must be like, how it is hashed, how one is made up. */
@Component
public final class Passwords {

  private static final int SHORTEST = 8;

  /** BCrypt reads no more bytes than this. */
  private static final int LONGEST_IN_BYTES = 72;

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

  /** What is wrong with a new password, one sentence. */
  public static Optional<String> flaw(String password) {
    if (password.length() < SHORTEST) {
      return Optional.of("A password needs at least %d characters.".formatted(SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
      return Optional.of(
          "A password can have at most %d bytes (72 plain letters).".formatted(LONGEST_IN_BYTES));
    }
    return Optional.empty();
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
