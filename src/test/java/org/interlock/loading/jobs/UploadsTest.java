package org.interlock.loading.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.interlock.graph.DiskFull;
import org.interlock.graph.store.DataDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

class UploadsTest {

  @TempDir Path folder;

  private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
  private final List<MultipartFile> sent =
      List.of(new MockMultipartFile("files", "orgs.csv", "text/csv", new byte[1000]));

  @Test
  void keepsFilesForTheirOwnerAlone() throws Exception {
    uploads().store("load-1", sent);

    for (var made : List.of("data", "data/uploads", "data/uploads/load-1")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(made))))
          .as(made)
          .isEqualTo("rwx------");
    }
  }

  @Test
  void keepsNothingIfTheDiskIsFull() {
    free.set(999);

    assertThatThrownBy(() -> uploads().store("load-1", sent)).isInstanceOf(DiskFull.class);
    assertThat(folder).isEmptyDirectory();
  }

  private Uploads uploads() {
    return new Uploads(folder.resolve("data"), new DataDisk(free::get));
  }
}
