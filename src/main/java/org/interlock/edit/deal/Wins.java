package org.interlock.edit.deal;

import java.util.List;
import org.interlock.edit.NodeLinks;
import org.interlock.edit.NodeParts;
import org.interlock.edit.PartTrash;
import org.interlock.edit.Relationships;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.validation.Errors;

/** Edits the wins of deals. */
final class Wins extends NodeParts<Deal, Win> {

  Wins(Neo4jTemplate template, Relationships relationships, NodeLinks links, PartTrash trash) {
    super(
        "wins",
        "YIELDS",
        Win.class,
        deal -> nodes(deal.wins()),
        template,
        relationships,
        links,
        trash);
  }

  private static List<Win> nodes(@Nullable List<WinLink> links) {
    return links == null ? List.of() : links.stream().map(WinLink::win).toList();
  }

  /** A win is for one party: an organization or a person. */
  @Override
  protected void check(Deal deal, Win win, Errors errors) {
    if (win.references().isEmpty()) {
      errors.rejectValue("organization", "edit.wrong.no-party");
    }
    if (win.references().size() > 1) {
      errors.rejectValue("person", "edit.wrong.two-parties");
    }
  }

  @Override
  protected Win kept(Win win, @Nullable Win stored) {
    return win.kept(stored);
  }
}
