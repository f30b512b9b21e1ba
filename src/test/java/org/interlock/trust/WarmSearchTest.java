package org.interlock.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares the search with all paths of small random graphs. */
class WarmSearchTest {

  private static final double[] STRENGTHS = {
    0, 0.1, 0.2, 0.25, 0.4, 0.5, 0.5, 0.8, 0.9, 1, 0.63212055882855767, 1.0 / 3, 2.0 / 3
  };

  /** A path with its product; the better one comes first. */
  private record Chain(BigDecimal product, List<String> people) {

    static final Comparator<Chain> BEST =
        Comparator.comparing(Chain::product)
            .reversed()
            .thenComparing(chain -> chain.people().size())
            .thenComparing(chain -> String.join(" ", chain.people()));

    Chain then(double strength, String person) {
      var longer = new ArrayList<>(people);
      longer.add(person);
      return new Chain(product.multiply(BigDecimal.valueOf(strength)), longer);
    }
  }

  /** A graph of few people whose ties are easy to enumerate. */
  private static final class Sample {
    final List<String> people = new ArrayList<>();
    final int home;
    final Map<String, TreeSet<String>> employers = new HashMap<>();
    final Map<List<String>, Double> known = new HashMap<>();

    Sample(Random random) {
      var keys = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f", "g", "h"));
      Collections.shuffle(keys, random);
      people.addAll(keys.subList(0, 3 + random.nextInt(6)));
      home = 1 + random.nextInt(2);
      for (var person : people) {
        employers.put(person, new TreeSet<>());
        if (people.indexOf(person) < home) {
          employers.get(person).add("us");
        }
        for (var i = random.nextInt(3); i > 0; i--) {
          employers.get(person).add("o" + random.nextInt(4));
        }
      }
      for (var i = random.nextInt(3 * people.size()); i > 0; i--) {
        var person = people.get(random.nextInt(people.size()));
        var other = people.get(random.nextInt(people.size()));
        var strength = STRENGTHS[random.nextInt(STRENGTHS.length)];
        known.merge(List.of(person, other), strength, Math::max);
        known.merge(List.of(other, person), strength, Math::max);
      }
    }

    double strength(String person, String other) {
      var colleagues = employers.get(person).stream().anyMatch(employers.get(other)::contains);
      return Math.max(colleagues ? 0.5 : 0, known.getOrDefault(List.of(person, other), 0.0));
    }

    Warmth searched() {
      var network = new TieNetwork();
      people.forEach(network.people::intern);
      for (var person : people) {
        for (var employer : employers.get(person)) {
          network.addEmployment(
              network.people.find(person), network.organizations.intern(employer));
        }
      }
      known.forEach(
          (pair, strength) ->
              network.addKnown(
                  network.people.find(pair.getFirst()),
                  network.people.find(pair.getLast()),
                  strength,
                  LocalDate.EPOCH));
      network.atHome(home);
      return WarmSearch.in(network);
    }

    Map<String, Chain> enumerated() {
      var best = new TreeMap<String, Chain>();
      people.subList(0, home).forEach(p -> visit(new Chain(BigDecimal.ONE, List.of(p)), best));
      return best;
    }

    private void visit(Chain chain, Map<String, Chain> best) {
      var end = chain.people().getLast();
      for (var employer : employers.get(end)) {
        best.merge(employer, chain, (x, y) -> Chain.BEST.compare(x, y) <= 0 ? x : y);
      }
      for (var next : people) {
        var strength = strength(end, next);
        if (strength > 0 && chain.people().size() <= 4 && !chain.people().contains(next)) {
          visit(chain.then(strength, next), best);
        }
      }
    }
  }

  @Test
  void findsTheBestOfAllPaths() {
    for (var seed = 0; seed < 3000; seed++) {
      var sample = new Sample(new Random(seed));
      var warmth = sample.searched();
      var expected = sample.enumerated();

      assertThat(warmth.size()).as("seed %d", seed).isEqualTo(expected.size());
      for (var entry : expected.entrySet()) {
        var path = warmth.to(entry.getKey());
        assertThat(path.people())
            .as("seed %d to %s", seed, entry.getKey())
            .isEqualTo(entry.getValue().people());
        assertThat(path.exact()).isEqualByComparingTo(entry.getValue().product());
        assertThat(warmth.strength(entry.getKey())).isCloseTo(path.strength(), within(1e-15));
      }
    }
  }
}
