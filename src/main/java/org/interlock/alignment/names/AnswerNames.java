package org.interlock.alignment.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interlock.alignment.answer.Alignment;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.Joint;
import org.interlock.alignment.answer.Alignment.Loss;
import org.interlock.alignment.answer.Alignment.OpenNeed;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.answer.Alignment.Takeover;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what the things of answers and ensembles are called: one query for all of them. */
@Component
public class AnswerNames {

  private static final Cypher NAMES = Cypher.named("alignment/names");

  private final Graph graph;

  AnswerNames(Graph graph) {
    this.graph = graph;
  }

  /** What the things of an answer are called, and these besides. */
  public Names of(
      Alignment alignment, Collection<String> organizations, Collection<String> offerings) {
    var things = new Things();
    alignment.ensembles().forEach(things::add);
    var conflict = alignment.conflict();
    if (conflict != null) {
      things.add("needs", conflict.needs().stream());
      things.add("capabilities", conflict.needs().stream());
    }
    things.add("organizations", organizations.stream());
    things.add("offerings", offerings.stream());
    return names(things);
  }

  public Names of(Collection<Ensemble> ensembles) {
    var things = new Things();
    ensembles.forEach(things::add);
    return names(things);
  }

  /** What these offerings and those who offer them are called. */
  public Names ofOfferings(Collection<String> offerings) {
    var things = new Things();
    things.add("offerings", offerings.stream());
    return names(things);
  }

  private Names names(Things things) {
    var keys = new HashMap<String, List<String>>();
    things.keys.forEach((kind, found) -> keys.put(kind, List.copyOf(found)));
    return Names.of(graph.rows(NAMES, keys, Names.Name.class));
  }

  /** Keys of things by their kind. */
  private static final class Things {

    private final Map<String, Collection<String>> keys = new HashMap<>();

    Things() {
      List.of("organizations", "people", "capabilities", "connectors", "offerings", "needs")
          .forEach(kind -> keys.put(kind, new TreeSet<>()));
    }

    void add(Ensemble ensemble) {
      var fits = ensemble.fits();
      var joints = ensemble.joints();
      var partners = ensemble.partners();
      add("organizations", ensemble.organizations().stream());
      add("organizations", fits.stream().map(Fit::organization));
      add("organizations", partners.stream().map(Partner::organization));
      add("people", partners.stream().flatMap(partner -> partner.path().stream()));
      add("offerings", ensemble.offerings().stream());
      add("offerings", joints.stream().flatMap(joint -> Stream.of(joint.offering(), joint.by())));
      add("capabilities", fits.stream().flatMap(f -> Stream.of(f.capability(), f.provided())));
      add("capabilities", ensemble.open().stream().map(OpenNeed::capability));
      add("capabilities", joints.stream().map(Joint::requires));
      add("needs", fits.stream().map(Fit::need));
      add("needs", ensemble.open().stream().map(OpenNeed::need));
      add("connectors", fits.stream().map(Fit::connector));
      add("connectors", joints.stream().map(Joint::connector));
      Stream.concat(
              fits.stream().map(Fit::runnerUp), ensemble.open().stream().map(OpenNeed::runnerUp))
          .filter(Objects::nonNull)
          .forEach(
              other -> {
                add("organizations", Stream.ofNullable(other.organization()));
                add("offerings", Stream.ofNullable(other.offering()));
              });
      partners.stream().map(Partner::loss).filter(Objects::nonNull).forEach(this::add);
    }

    private void add(Loss loss) {
      add("organizations", loss.instead().stream());
      add("organizations", loss.takeovers().stream().map(Takeover::organization));
      add("offerings", loss.takeovers().stream().map(Takeover::offering));
      add("needs", loss.uncovered().stream());
    }

    void add(String kind, Stream<? extends @Nullable String> found) {
      var collected = Objects.requireNonNull(keys.get(kind));
      found.forEach(
          key -> {
            if (key != null) {
              collected.add(key);
            }
          });
    }
  }
}
