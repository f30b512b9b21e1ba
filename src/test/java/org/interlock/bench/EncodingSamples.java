package org.interlock.bench;

import java.util.Random;
import org.interlock.loading.source.encoding.SampleNames;

/**
 * Counts how often the encoding of a short sample is found, refused as doubtful, or taken for
 * another: by code page and number of names.
 */
public final class EncodingSamples {

  private static final int TRIES = 200;

  private EncodingSamples() {}

  public static void main(String[] arguments) {
    System.out.printf("%5s %-13s %8s %8s %8s%n", "names", "encoding", "right", "refused", "wrong");
    for (int names : new int[] {1, 3, 5, 9, 40}) {
      for (var page : SampleNames.LANGUAGES.entrySet()) {
        count(names, page.getKey(), page.getValue());
      }
    }
  }

  private static void count(int names, String page, Iterable<String> mixtures) {
    var random = new Random(42);
    int right = 0;
    int refused = 0;
    int wrong = 0;
    for (var languages : mixtures) {
      for (int i = 0; i < TRIES; i++) {
        var text = SampleNames.sample(languages, names, random);
        var found = text.chars().allMatch(c -> c < 128) ? null : SampleNames.isRight(text, page);
        right += Boolean.TRUE.equals(found) ? 1 : 0;
        wrong += Boolean.FALSE.equals(found) ? 1 : 0;
        refused += found == null ? 1 : 0;
      }
    }
    double all = right + refused + wrong;
    System.out.printf(
        "%5d %-13s %7.1f%% %7.1f%% %7.1f%%%n",
        names, page, 100 * right / all, 100 * refused / all, 100 * wrong / all);
  }
}
