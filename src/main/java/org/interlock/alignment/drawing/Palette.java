package org.interlock.alignment.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.interlock.alignment.answer.Alignment.Ensemble;
import org.interlock.alignment.answer.Alignment.Fit;
import org.interlock.alignment.answer.Alignment.Partner;
import org.interlock.alignment.names.Names;

/** Numbers and colours of the organizations of an ensemble, in the order the drawing shows them. */
public final class Palette {

  private static final int COLOURS = 8;

  /**
   * An organization in the legend.
   *
   * @param number 0 for home
   * @param colour 1 to 8; 0 for home
   * @param bricks how many of its offerings take part
   */
  public record Entry(String organization, String name, int number, int colour, long bricks) {

    public boolean home() {
      return number == 0;
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Names names;

  /**
   * @param offerings those of the ensemble, in the order of the drawing
   */
  public Palette(Ensemble ensemble, List<String> offerings, Names names, Collection<String> home) {
    this.names = names;
    var owners = owners(ensemble, names);
    var order = new LinkedHashSet<String>();
    offerings.forEach(offering -> order.add(owners.getOrDefault(offering, "")));
    ensemble.partners().stream().map(Partner::organization).forEach(order::add);
    order.remove("");
    var number = 0;
    for (var organization : order) {
      var own = home.contains(organization);
      number += own ? 0 : 1;
      entries.put(
          organization,
          new Entry(
              organization,
              names.organization(organization),
              own ? 0 : number,
              own ? 0 : (number - 1) % COLOURS + 1,
              offerings.stream()
                  .filter(offering -> organization.equals(owners.get(offering)))
                  .count()));
    }
  }

  /** Home first, then the partners by number. */
  public List<Entry> legend() {
    var legend = new ArrayList<>(entries.values());
    legend.sort(Comparator.comparingInt(Entry::number));
    return legend;
  }

  public Entry of(String organization) {
    return entries.getOrDefault(
        organization, new Entry(organization, names.organization(organization), -1, 8, 0));
  }

  public static Map<String, String> owners(Ensemble ensemble, Names names) {
    var owners = new LinkedHashMap<String, String>();
    ensemble.offerings().forEach(offering -> owners.put(offering, names.owner(offering)));
    for (Fit fit : ensemble.fits()) {
      owners.put(fit.offering(), fit.organization());
    }
    return owners;
  }
}
