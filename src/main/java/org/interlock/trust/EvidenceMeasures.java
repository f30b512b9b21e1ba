package org.interlock.trust;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlock.edit.movement.Measures;
import org.springframework.stereotype.Component;

/** The ties and the trust that an interaction moves, for whoever writes it. */
@Component
class EvidenceMeasures implements Measures {

  /** Of how many of the people who joined the ties are told. */
  private static final int MOST_PEOPLE = 8;

  private final PersonTies ties;
  private final Trust trust;

  EvidenceMeasures(PersonTies ties, Trust trust) {
    this.ties = ties;
    this.trust = trust;
  }

  @Override
  public Map<Measured, Double> of(Collection<String> people, Collection<String> organizations) {
    var measured = new HashMap<Measured, Double>();
    var told = people.stream().sorted().limit(MOST_PEOPLE).toList();
    for (var person : told) {
      for (var tie : ties.of(person)) {
        if (told.contains(tie.key()) && person.compareTo(tie.key()) < 0) {
          measured.put(new Measured(Kind.TIE, List.of(person, tie.key())), tie.strength());
        }
      }
    }
    trust
        .of(organizations)
        .forEach(
            (key, score) -> measured.put(new Measured(Kind.TRUST, List.of(key)), score.value()));
    return measured;
  }
}
