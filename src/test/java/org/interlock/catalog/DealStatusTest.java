package org.interlock.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DealStatusTest {

  private static final Pattern LOADED = Pattern.compile("\\n  Deal: .*status: \\[([A-Z_, ]+)]");

  @Test
  void isWhatALoadMayWrite() throws IOException {
    var model = Files.readString(Path.of("src/main/resources/loading/graph-model.yml"));

    assertThat(LOADED.matcher(model).results())
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.group(1).split(", "))
                    .containsExactlyElementsOf(DealStatus.names()));
  }
}
