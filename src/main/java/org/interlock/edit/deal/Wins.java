package org.interlock.edit.deal;

import org.interlock.edit.Edits;
import org.interlock.edit.NodeParts;
import org.interlock.edit.PartTrash;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.validation.Errors;

/** Edits the wins of deals. */
final class Wins extends NodeParts<Deal, Win, WinLink> {

  Wins(Neo4jTemplate template, PartTrash trash) {
    super(
        "wins",
        Win.class,
        Deal::wins,
        WinLink::win,
        (known, win) -> new WinLink(known == null ? null : known.id(), win),
        template,
        trash);
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
