package org.interlock.edit.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.interlock.edit.Aggregate;
import org.interlock.edit.Edits;
import org.interlock.edit.Outcome;
import org.interlock.edit.PartEdits;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.RecordEditors;
import org.interlock.edit.form.Field;
import org.interlock.edit.movement.Movements;
import org.interlock.edit.movement.Movements.Carried;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.interlock.graph.Keys;
import org.interlock.graph.UnknownKey;
import org.interlock.history.ChangeAction;
import org.interlock.history.RecordAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Interactions that programs write. Each is edited at one of the records that it is about, or at
 * one of those who joined it, as people do it.
 */
@RestController
@RequestMapping("/api/interactions")
@Tag(name = "Interactions", description = "What happened between people, and what it moved")
class InteractionApi {

  private static final String INTERACTION = "Interaction";
  private static final String PARTS = "interactions";
  private static final Cypher VIEW = Cypher.named("edit/interaction");
  private static final Cypher SIDES = Cypher.named("edit/sides");
  private static final String VERSION =
      "If-Match names the version that is meant, as the header ETag gave it, or * for any: without"
          + " it the answer is 428, and 412 if it has another version now.";

  private final RecordEditors editors;
  private final Edits edits;
  private final PartEdits partEdits;
  private final VersionedEdits versions;
  private final Movements movements;
  private final EditProblems problems;
  private final InteractionPlaces places;
  private final Graph graph;
  private final Neo4jClient neo4j;

  InteractionApi(
      RecordEditors editors,
      Edits edits,
      PartEdits partEdits,
      VersionedEdits versions,
      Movements movements,
      EditProblems problems,
      InteractionPlaces places,
      Graph graph,
      Neo4jClient neo4j) {
    this.editors = editors;
    this.edits = edits;
    this.partEdits = partEdits;
    this.versions = versions;
    this.movements = movements;
    this.problems = problems;
    this.places = places;
    this.graph = graph;
    this.neo4j = neo4j;
  }

  @Operation(summary = "One interaction")
  @GetMapping("/{key}")
  InteractionView get(@PathVariable String key) {
    return graph
        .row(VIEW, Map.of("key", key), InteractionView.class)
        .orElseThrow(() -> new UnknownKey("interaction", key));
  }

  @Operation(
      summary = "Writes an interaction, and tells what it moved",
      description = "It is about at least one record, or somebody joined it.")
  @PostMapping
  ResponseEntity<InteractionView> write(
      @RequestBody InteractionBody body, Principal by, HttpServletRequest request) {
    var kinds = places.kinds(body);
    var place = InteractionPlaces.of(body, kinds);
    var editor = editors.of(place.kind().collection());
    var written = done(add(editor, place, body, body.texts(kinds), by.getName()), "");
    var address = "/api/interactions/" + Keys.segment(written.key());
    return ResponseEntity.created(URI.create(request.getContextPath() + address)).body(written);
  }

  private <A extends Record & Aggregate> Carried add(
      RecordEditor<A> records,
      RecordAddress place,
      InteractionBody body,
      Map<String, String> texts,
      String by) {
    var parts = RecordEditors.parts(records, PARTS);
    return movements.around(
        parts,
        texts,
        Optional::empty,
        () ->
            versions.inTurn(
                () ->
                    withSides(
                        body,
                        partEdits.add(
                            records, parts, place.key(), null, texts, by, ChangeAction.ADDED))));
  }

  @Operation(summary = "Replaces an interaction, and tells what it moved", description = VERSION)
  @PutMapping("/{key}")
  InteractionView replace(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody InteractionBody body,
      Principal by) {
    var place = InteractionPlaces.of(get(key));
    var editor = editors.of(place.kind().collection());
    return done(change(editor, place, key, ifMatch, body, by.getName()), key);
  }

  private <A extends Record & Aggregate> Carried change(
      RecordEditor<A> records,
      RecordAddress place,
      String key,
      @Nullable String ifMatch,
      InteractionBody body,
      String by) {
    var parts = RecordEditors.parts(records, PARTS);
    var texts = body.texts(places.kinds(body));
    return movements.around(
        parts,
        texts,
        () -> partEdits.find(parts, edits.stored(records, place.key()), key),
        () ->
            versions.at(
                INTERACTION,
                key,
                ifMatch,
                () ->
                    withSides(
                        body,
                        partEdits.change(
                            records,
                            parts,
                            place.key(),
                            key,
                            texts,
                            Map.of(),
                            by,
                            ChangeAction.CHANGED))));
  }

  @Operation(summary = "Removes an interaction into the trash", description = VERSION)
  @DeleteMapping("/{key}")
  ResponseEntity<Void> remove(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Principal by) {
    var place = InteractionPlaces.of(get(key));
    versions.at(
        INTERACTION,
        key,
        ifMatch,
        () -> remove(editors.of(place.kind().collection()), place, key, by.getName()));
    return ResponseEntity.noContent().build();
  }

  private <A extends Record & Aggregate> Outcome remove(
      RecordEditor<A> records, RecordAddress place, String key, String by) {
    var parts = RecordEditors.parts(records, PARTS);
    return partEdits.remove(records, parts, place.key(), key, by, ChangeAction.REMOVED);
  }

  private Outcome withSides(InteractionBody body, Outcome outcome) {
    if (outcome instanceof Outcome.Saved saved && saved.part() != null) {
      var sides = body.sides();
      if (!sides.isEmpty()) {
        neo4j.query(SIDES.text()).bindAll(Map.of("key", saved.part(), "people", sides)).run();
      }
    }
    return outcome;
  }

  private InteractionView done(Carried carried, String key) {
    return switch (carried.outcome()) {
      case Outcome.Saved saved -> get(Objects.requireNonNull(saved.part())).moved(carried.moved());
      case Outcome.Unchanged same -> get(Objects.requireNonNull(same.part()));
      case Outcome.Refused refused -> throw problems.of(refused, fields());
      case Outcome.Gone gone -> throw new UnknownKey("interaction", key);
      case Outcome.Overtaken overtaken ->
          throw new IllegalStateException("A program names the version that it means.");
    };
  }

  /** The same at whatever record it is edited. */
  private List<Field> fields() {
    return Field.of(RecordEditors.parts(editors.of("deals"), PARTS).type());
  }
}
