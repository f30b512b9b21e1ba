package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.access.address.Address;
import org.interlock.access.password.Passwords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@InterlockTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdminTest {

  private static final Pattern PASSWORD = Pattern.compile("Password {3}(\\S{20,})\\R");

  @Autowired Users users;
  @Autowired Passwords passwords;
  @Autowired Address address;
  @Autowired TestGraph given;

  @BeforeEach
  void nobody() {
    given.clear();
  }

  @Test
  void printsAMadeUpPasswordOnce(CapturedOutput output) {
    start("");

    var printed = PASSWORD.matcher(output).results().toList();
    assertThat(printed).hasSize(1);
    assertThat(output).contains("http://127.0.0.1:8080");
    var admin = users.find("admin").orElseThrow();
    assertThat(passwords.match(printed.getFirst().group(1), admin.password())).isTrue();
    assertThat(admin.role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void takesTheGivenPasswordAndKeepsItToItself(CapturedOutput output) {
    start("battery staple");

    assertThat(passwords.match("battery staple", users.find("admin").orElseThrow().password()))
        .isTrue();
    assertThat(output).doesNotContain("battery staple");
  }

  @Test
  void changesNothingOnALaterStart(CapturedOutput output) {
    start("battery staple");

    start("another one");

    assertThat(output).contains("Interlock is ready: http://127.0.0.1:8080");
    assertThat(passwords.match("battery staple", users.find("admin").orElseThrow().password()))
        .isTrue();
  }

  @Test
  void doesNotOpenADisabledAdminAgain() {
    start("battery staple");
    given.run("MATCH (u:User) SET u.enabled = false");

    start("another one");

    assertThat(users.find("admin").orElseThrow().enabled()).isFalse();
  }

  @Test
  void stopsAtAShortPassword() {
    assertThatThrownBy(() -> start("short"))
        .isInstanceOf(UnusableAdminPassword.class)
        .hasMessage(
            "INTERLOCK_ADMIN_PASSWORD can't be used: A password needs at least 8 characters.");
  }

  private void start(String password) {
    new FirstAdmin(users, address, password).run(new DefaultApplicationArguments());
  }
}
