package org.interlock.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final ArrayList<Long> told = new ArrayList<>();
  private final Pace pace = new Pace(told::add);

  @Test
  void rowsAreDoneInStepWithWhatIsWrittenOfThem() {
    read(10);
    pace.writing(40);
    pace.wrote(20);
    pace.wrote(16);
    pace.done();

    assertThat(told).containsExactly(5L, 4L, 1L);
  }

  @Test
  void neverTellsARowTwice() {
    read(2);
    pace.wrote(2);
    pace.done();
    read(3);
    pace.done();

    assertThat(told).containsExactly(0L, 2L, 3L);
  }

  private void read(int rows) {
    for (int row = 0; row < rows; row++) {
      pace.read();
    }
  }
}
