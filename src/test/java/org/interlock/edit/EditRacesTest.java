package org.interlock.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interlock.InterlockTest;
import org.interlock.TestGraph;
import org.interlock.loading.LoadReport;
import org.interlock.loading.LoadRequest;
import org.interlock.loading.Loader;
import org.interlock.loading.Progress;
import org.interlock.loading.journal.LoadStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was answered “saved” is saved, whoever writes at the same moment. */
@InterlockTest
class EditRacesTest {

  private static final Pattern SEEN = Pattern.compile("name=\"seen.name\" value=\"([^\"]*)\"");
  private static final int ORGANIZATIONS = 120;
  private static final UserRequestPostProcessor ADA = user("ada").roles("ALLIANCE_MANAGER");

  @Autowired TestGraph given;
  @Autowired MockMvcTester browser;
  @Autowired Loader loader;
  @TempDir Path folder;

  @BeforeEach
  void empty() {
    given.clear();
  }

  @Test
  void aLoadNeverOverwritesWhatSomebodySavesWhileItRuns() throws Exception {
    var names = new Path[] {organizations("Autumn"), organizations("Spring")};
    load(names[0]);
    var over = new AtomicBoolean();
    var saved = new ArrayList<Integer>();
    try (var other = Executors.newSingleThreadExecutor()) {
      var conflicts =
          other.submit(
              () -> {
                long reported = 0;
                for (int i = 1; !over.get(); i++) {
                  var report = load(names[i % 2]);
                  assertThat(report.status()).isEqualTo(LoadStatus.FINISHED);
                  reported = report.conflicts();
                }
                return reported;
              });
      try {
        for (int i = 0; i < ORGANIZATIONS; i += 2) {
          // Somebody who is shown what the load changed meanwhile looks and sends it again.
          for (int tried = 0; tried < 5; tried++) {
            if (edit("o" + i, "Edited " + i).getResponse().getStatus() == 302) {
              saved.add(i);
              break;
            }
          }
        }
      } finally {
        over.set(true);
      }
      assertThat(conflicts.get()).isPositive();
    }

    assertThat(saved).hasSizeGreaterThan(12);
    for (var i : saved) {
      assertThat(
              given.run(
                  "MATCH (o:Organization {key: 'o%d'}) RETURN o.name AS name, o.editedBy AS by"
                      .formatted(i)))
          .containsExactly(Map.of("name", "Edited " + i, "by", "ada"));
    }
  }

  @Test
  void whoMakesTheSameNameAtTheSameMomentGetsOneOfTheirOwn() throws Exception {
    var start = new CountDownLatch(1);
    var tasks = new ArrayList<Callable<String>>();
    for (int i = 0; i < 8; i++) {
      var summary = "Number " + i;
      tasks.add(
          () -> {
            start.await();
            var made =
                browser
                    .post()
                    .uri("/organizations/new")
                    .param("name", "Twin")
                    .param("summary", summary)
                    .with(csrf())
                    .with(ADA)
                    .exchange();
            assertThat(made).hasStatus3xxRedirection();
            return String.valueOf(made.getResponse().getRedirectedUrl());
          });
    }

    var addresses = new ArrayList<String>();
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      var results = tasks.stream().map(threads::submit).toList();
      start.countDown();
      for (var result : results) {
        addresses.add(result.get());
      }
    }

    assertThat(addresses).doesNotHaveDuplicates();
    assertThat(
            given.run(
                "MATCH (o:Organization {name: 'Twin'}) RETURN o.summary AS summary ORDER BY"
                    + " summary"))
        .extracting("summary")
        .containsExactlyElementsOf(
            IntStream.range(0, 8).<Object>mapToObj(i -> "Number " + i).toList());
  }

  private Path organizations(String season) throws IOException {
    var set = Files.createDirectories(folder.resolve(season));
    Files.writeString(
        set.resolve("organizations.csv"),
        IntStream.range(0, ORGANIZATIONS)
            .mapToObj(i -> "o%d,%s %d\n".formatted(i, season, i))
            .collect(Collectors.joining("", "key,name\n", "")));
    return set;
  }

  private LoadReport load(Path set) {
    return loader.load(
        new LoadRequest(List.of(set), null, "test", folder.resolve("reports")), Progress.NONE);
  }

  private MvcTestResult edit(String key, String name) throws IOException {
    var form =
        browser.get().uri("/organizations/{key}/edit", key).with(ADA).exchange().getResponse();
    var seen = SEEN.matcher(form.getContentAsString());
    assertThat(seen.find()).isTrue();
    return browser
        .post()
        .uri("/organizations/{key}/edit", key)
        .param("name", name)
        .param("seen.name", seen.group(1))
        .with(csrf())
        .with(ADA)
        .exchange();
  }
}
