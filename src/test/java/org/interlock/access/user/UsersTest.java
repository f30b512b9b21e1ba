package org.interlock.access.user;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.access.password.Passwords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterlockTest
class UsersTest {

  @Autowired TestGraph given;
  @Autowired Users users;
  @Autowired Passwords passwords;

  @BeforeEach
  @AfterEach
  void nobody() {
    given.clear();
  }

  @Test
  void changesAUserOfAStoreOfAnEarlierRelease() throws IOException {
    given.run(
        "CREATE (:User {key: 'ada', name: 'Ada', password: 'x', roles: ['ADMIN'], enabled: true,"
            + " createdAt: datetime('2026-11-20T09:12:00Z'), note: 'kept'})");
    given.bringUpToDate("V062__versions_of_users");

    users.setPassword("ada", "correct horse");

    assertThat(passwords.match("correct horse", users.find("ada").orElseThrow().password()))
        .isTrue();
    assertThat(
            given.run(
                "MATCH (u:User) RETURN u.version AS version, u.name AS name, u.roles AS roles,"
                    + " u.enabled AS enabled, u.createdAt.year AS year, u.note AS note"))
        .containsExactly(
            Map.of(
                "version",
                1L,
                "name",
                "Ada",
                "roles",
                List.of("ADMIN"),
                "enabled",
                true,
                "year",
                2026L,
                "note",
                "kept"));
  }

  @Test
  void letsNobodyInOfWhomTheGraphTellsTooLittle() {
    given.run("CREATE (:User {key: 'ada', name: 'Ada', password: 'x'})");

    var ada = users.find("ada").orElseThrow();

    assertThat(ada.enabled()).isFalse();
    assertThat(ada.role()).isEqualTo(Role.ACCOUNT_TEAM);
    assertThat(users.after("", 2).getFirst().enabled()).isFalse();
    assertThat(users.haveAnAdmin()).isFalse();
  }

  @Test
  void addsOneOfManyWithTheSameNameAtOnce() throws Exception {
    var added =
        atOnce(
            IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(
                    number -> () -> users.create("Ada", "correct horse " + number, Role.ADMIN))
                .toList());

    assertThat(added.stream().collect(groupingBy(done -> done, counting())))
        .isEqualTo(Map.of(true, 1L, false, 3L));
    assertThat(users.after("", 9)).hasSize(1);
    assertThat(users.haveAnAdmin()).isTrue();
  }

  @Test
  void keepsBothAPasswordAndARoleThatAreChangedAtOnce() throws Exception {
    users.create("Boss", "correct horse", Role.ADMIN);
    users.create("Ada", "correct horse", Role.ADMIN);
    var ada = users.find("ada").orElseThrow();
    Callable<Boolean> password =
        () -> {
          users.setPassword("ada", "battery staple");
          return true;
        };
    Callable<Boolean> role =
        () -> {
          users.change(ada, Role.ACCOUNT_TEAM, false);
          return true;
        };

    atOnce(List.of(password, role));

    var after = users.find("ada").orElseThrow();
    assertThat(passwords.match("battery staple", after.password())).isTrue();
    assertThat(after.role()).isEqualTo(Role.ACCOUNT_TEAM);
    assertThat(after.enabled()).isFalse();
    assertThat(after.fingerprint()).isNotEqualTo(ada.fingerprint());
  }

  private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
    try (var threads = Executors.newFixedThreadPool(works.size())) {
      var done = threads.invokeAll(works);
      return done.stream().map(one -> one.resultNow()).collect(Collectors.toList());
    }
  }
}
