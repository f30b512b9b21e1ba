package org.interlock.alignment.solver;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time that the exact solver takes to prove the first twenty problems of the race, in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class SolverTimes {

  private static final int SEEDS = 20;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Needs × organizations. */
  @Param({"8x200", "20x2000"})
  String size;

  /** Requirements per offering. */
  @Param({"0", "0.5"})
  double requirements;

  private List<Problem> problems;
  private int next;

  @Setup
  public void draw() {
    var sizes = size.split("x");
    problems =
        IntStream.range(0, SEEDS)
            .mapToObj(
                seed ->
                    SolverRace.problem(
                        seed, Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), requirements))
            .toList();
  }

  @Benchmark
  public Solution solve() {
    return new ExactSolver().solve(problems.get(next++ % SEEDS), LIMIT);
  }
}
