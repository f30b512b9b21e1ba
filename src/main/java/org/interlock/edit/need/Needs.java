package org.interlock.edit.need;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.interlock.edit.Aggregate;
import org.interlock.edit.NodeLinks;
import org.interlock.edit.NodeParts;
import org.interlock.edit.PartTrash;
import org.interlock.edit.Relationships;
import org.interlock.edit.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jTemplate;

/**
 * Edits the needs of records of one kind.
 *
 * @param <A> the aggregate that has them
 */
public final class Needs<A extends Record & Aggregate> extends NodeParts<A, Need> {

  public Needs(
      Function<A, @Nullable List<NeedLink>> needs,
      Neo4jTemplate template,
      Relationships relationships,
      NodeLinks links,
      PartTrash trash) {
    super(
        "needs",
        "HAS_NEED",
        Need.class,
        record -> nodes(needs.apply(record)),
        template,
        relationships,
        links,
        trash);
  }

  private static List<Need> nodes(@Nullable List<NeedLink> links) {
    return links == null ? List.of() : links.stream().map(NeedLink::need).toList();
  }

  @Override
  protected Need kept(Need need, @Nullable Need stored) {
    return need.kept(stored);
  }

  @Override
  protected @Nullable String title(Need need, Map<Reference, String> names) {
    return need.statement() == null ? super.title(need, names) : need.statement();
  }
}
