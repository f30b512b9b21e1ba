package org.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.access.address.ServerAddress;
import org.interlock.access.password.Passwords;
import org.interlock.access.user.Role;
import org.interlock.access.user.User;
import org.interlock.access.user.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@InterlockTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdminTest {

  private static final Pattern PASSWORD = Pattern.compile("Password {3}(\\S{20,})\\R");

  @Autowired Users users;
  @Autowired Passwords passwords;
  @Autowired ServerAddress address;
  @Autowired TestGraph given;

  @BeforeEach
  void nobody() {
    given.clear();
  }

  @Test
  void printsAMadeUpPasswordOnce(CapturedOutput output) {
    var before = output.length();

    start(null);

    var printed = PASSWORD.matcher(output.subSequence(before, output.length())).results().toList();
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "short     | A password needs at least 8 characters.",
        "password1 | This password is easy to guess",
        "admin2026 | This password is easy to guess",
        "''        | It is empty. Give it a password, or leave it out: then one is made up and"
            + " printed.",
        "'  '      | It is empty.",
        "'\n'     | It is empty."
      })
  void stopsAtAPasswordThatCannotBeUsed(String password, String why) {
    assertThatThrownBy(() -> start(password))
        .isInstanceOf(UnusableAdminPassword.class)
        .hasMessageStartingWith("INTERLOCK_ADMIN_PASSWORD can't be used: " + why);
  }

  @Test
  void asksNoMoreOfAPasswordThatIsNotNeeded() {
    start("battery staple");

    start("password1");

    assertThat(passwords.match("battery staple", admin().password())).isTrue();
  }

  @Test
  void takesAPasswordAsItIsButForTheEndOfItsFile() {
    start("battery #{1 + 1} staple\r\n");

    assertThat(passwords.match("battery #{1 + 1} staple", admin().password())).isTrue();
  }

  private User admin() {
    return users.find("admin").orElseThrow();
  }

  private void start(@Nullable String password) {
    var environment = new MockEnvironment();
    if (password != null) {
      environment.setProperty("interlock.admin-password", password);
    }
    new FirstAdmin(users, address, environment).run(new DefaultApplicationArguments());
  }
}
