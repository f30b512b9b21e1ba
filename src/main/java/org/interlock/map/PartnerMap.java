package org.interlock.map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map: the organizations shown, how they are tied, and what is hidden.
 *
 * @param center the key of the organization in the centre
 * @param nodes the centre first, then its neighbours in the order of their places
 * @param groups the neighbours by their place, as many as there are and as many as are shown
 * @param hidden how many neighbours of the centre are not shown
 * @param capped whether there may be still more than counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerMap(
    String center,
    String view,
    List<Node> nodes,
    List<Link> links,
    List<Group> groups,
    long hidden,
    boolean capped) {

  /**
   * An organization on the map.
   *
   * @param ring its distance from the centre in steps
   * @param place what it is to the centre: a sector, or in a value chain a tier
   * @param tier in a value chain from −2, a supplier's supplier, to 2; otherwise 0
   * @param hidden how many ties it has that this map doesn't show
   * @param deals how many deals it takes part in
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Node(
      String key,
      @Nullable String kind,
      String name,
      int ring,
      long hidden,
      @Nullable String country,
      boolean home,
      String place,
      int tier,
      long deals) {}

  /**
   * A tie of one kind between two organizations on the map.
   *
   * @param what what is supplied, the notes, or the latest deals shared
   * @param weight how many relationships, or how many deals shared
   * @param directed whether it goes from {@code from} to {@code to} and not also back
   * @param phase {@code ENDED} by today, {@code COMING}, or absent if it runs
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Link(
      String from,
      String to,
      String type,
      @Nullable String what,
      long weight,
      boolean directed,
      @Nullable String since,
      @Nullable String until,
      @Nullable String phase) {

    @JsonIgnore
    public TieKind tie() {
      return TieKind.typed(type);
    }

    boolean touches(String key) {
      return from.equals(key) || to.equals(key);
    }

    String other(String key) {
      return from.equals(key) ? to : from;
    }
  }

  /** Neighbours in one place: how many there are, and how many of them are not shown. */
  record Group(String place, long total, long hidden) {}

  @JsonIgnore
  public Node centerNode() {
    return nodes.getFirst();
  }

  @JsonIgnore
  public List<Node> neighbours() {
    return nodes.subList(1, nodes.size());
  }

  /** The ties of a neighbour: to the centre first, otherwise those that connect it to the map. */
  public List<Link> ties(String key) {
    var toCenter =
        links.stream()
            .filter(link -> link.touches(key) && link.touches(center))
            .sorted(Comparator.comparing(Link::tie))
            .toList();
    return toCenter.isEmpty()
        ? links.stream().filter(link -> link.touches(key)).toList()
        : toCenter;
  }

  public String name(String key) {
    return nodes.stream()
        .filter(node -> node.key().equals(key))
        .map(Node::name)
        .findFirst()
        .orElse(key);
  }

  @JsonIgnore
  public boolean isEmpty() {
    return nodes.size() == 1;
  }

  /** How many ties of a kind are shown. */
  public long count(TieKind kind) {
    return links.stream().filter(link -> link.tie() == kind).count();
  }
}
