package org.interlock.edit.api;

import static org.interlock.edit.RecordEditors.COLLECTIONS;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.interlock.edit.Aggregate;
import org.interlock.edit.Edits;
import org.interlock.edit.Outcome;
import org.interlock.edit.Part;
import org.interlock.edit.PartEditor;
import org.interlock.edit.PartEdits;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.RecordEditors;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Field;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.Keys;
import org.interlock.graph.UnknownKey;
import org.interlock.history.ChangeAction;
import org.interlock.history.RecordAddress;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Parts of records that programs add, change and remove. */
@RestController
@RequestMapping("/api/" + COLLECTIONS + "/{key}/{parts}")
@Hidden // EditDescription describes it for each kind.
class PartApi {

  static final String PART = "part";

  /** How many are listed if a program doesn't say, and how many it may ask for. */
  static final String LIMIT = "100";

  private static final int MOST = 500;

  private final RecordEditors editors;
  private final Edits edits;
  private final PartEdits partEdits;
  private final VersionedEdits versions;
  private final Binding binding;
  private final EditProblems problems;

  PartApi(
      RecordEditors editors,
      Edits edits,
      PartEdits partEdits,
      VersionedEdits versions,
      Binding binding,
      EditProblems problems) {
    this.editors = editors;
    this.edits = edits;
    this.partEdits = partEdits;
    this.versions = versions;
    this.binding = binding;
    this.problems = problems;
  }

  @GetMapping
  PartViews list(
      @PathVariable String collection,
      @PathVariable String key,
      @PathVariable String parts,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = LIMIT) int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "Use a number from 1 to %d.".formatted(MOST));
    }
    return list(editors.of(collection), key, parts, after, limit);
  }

  private <A extends Record & Aggregate> PartViews list(
      RecordEditor<A> records, String key, String name, String after, int limit) {
    var parts = RecordEditors.parts(records, name);
    var record = edits.stored(records, key);
    var found =
        partEdits.all(parts, record).stream()
            .sorted(Comparator.comparing(Part::partKey))
            .dropWhile(part -> part.partKey().compareTo(after) <= 0)
            .limit(limit + 1L)
            .toList();
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new PartViews(
        version(record),
        shown.stream().map(PartApi::fields).toList(),
        found.size() > limit ? shown.getLast().partKey() : null);
  }

  @GetMapping("/{part}")
  PartView one(
      @PathVariable String collection,
      @PathVariable String key,
      @PathVariable String parts,
      @PathVariable String part) {
    return one(editors.of(collection), key, parts, part);
  }

  private <A extends Record & Aggregate> PartView one(
      RecordEditor<A> records, String key, String name, String part) {
    var parts = RecordEditors.parts(records, name);
    return view(records, parts, key, partKey(parts, edits.stored(records, key), part));
  }

  @PostMapping
  ResponseEntity<PartView> add(
      @PathVariable String collection,
      @PathVariable String key,
      @PathVariable String parts,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json,
      Principal by,
      HttpServletRequest request) {
    var records = editors.of(collection);
    var added = add(records, key, parts, ifMatch, json, by.getName());
    var address =
        UriComponentsBuilder.fromPath("/{parts}/{part}")
            .encode()
            .buildAndExpand(parts, Keys.segment(added.key()))
            .toUriString();
    return ResponseEntity.created(
            URI.create(
                request.getContextPath() + new RecordAddress(records.kind(), key).api() + address))
        .body(added);
  }

  private <A extends Record & Aggregate> PartView add(
      RecordEditor<A> records,
      String key,
      String name,
      @Nullable String ifMatch,
      JsonNode json,
      String by) {
    var parts = RecordEditors.parts(records, name);
    return versions.at(
        records,
        key,
        ifMatch,
        () ->
            done(
                partEdits.add(
                    records, parts, key, null, texts(parts, json), by, ChangeAction.ADDED),
                records,
                parts,
                key,
                ""));
  }

  @PutMapping("/{part}")
  PartView replace(
      @PathVariable String collection,
      @PathVariable String key,
      @PathVariable String parts,
      @PathVariable String part,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json,
      Principal by) {
    return replace(editors.of(collection), key, parts, part, ifMatch, json, by.getName());
  }

  private <A extends Record & Aggregate> PartView replace(
      RecordEditor<A> records,
      String key,
      String name,
      String part,
      @Nullable String ifMatch,
      JsonNode json,
      String by) {
    var parts = RecordEditors.parts(records, name);
    return versions.at(
        records,
        key,
        ifMatch,
        () -> {
          var known = partKey(parts, edits.stored(records, key), part);
          var texts = texts(parts, json);
          var outcome =
              partEdits.change(
                  records, parts, key, known, texts, Map.of(), by, ChangeAction.CHANGED);
          return done(outcome, records, parts, key, part);
        });
  }

  @DeleteMapping("/{part}")
  ResponseEntity<Void> remove(
      @PathVariable String collection,
      @PathVariable String key,
      @PathVariable String parts,
      @PathVariable String part,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Principal by) {
    return remove(editors.of(collection), key, parts, part, ifMatch, by.getName());
  }

  private <A extends Record & Aggregate> ResponseEntity<Void> remove(
      RecordEditor<A> records,
      String key,
      String name,
      String part,
      @Nullable String ifMatch,
      String by) {
    var parts = RecordEditors.parts(records, name);
    var version =
        versions.at(
            records,
            key,
            ifMatch,
            () -> {
              var known = partKey(parts, edits.stored(records, key), part);
              partEdits.remove(records, parts, key, known, by, ChangeAction.REMOVED);
              return version(edits.stored(records, key));
            });
    return ResponseEntity.noContent().eTag(String.valueOf(version)).build();
  }

  private Map<String, String> texts(PartEditor<?, ?> parts, JsonNode json) {
    var fields = Field.of(parts.type());
    var body = JsonBody.of(json, fields, List.of(PART), binding);
    problems.requireShape(body, fields, List.of(binding.bound(parts.type(), body.texts())));
    return body.texts();
  }

  private <A extends Record & Aggregate> PartView done(
      Outcome outcome, RecordEditor<A> records, PartEditor<A, ?> parts, String key, String part) {
    return switch (outcome) {
      case Outcome.Saved saved -> view(records, parts, key, Objects.requireNonNull(saved.part()));
      case Outcome.Unchanged same -> view(records, parts, key, Objects.requireNonNull(same.part()));
      case Outcome.Refused refused -> throw problems.of(refused, Field.of(parts.type()));
      case Outcome.Gone gone -> throw new UnknownKey(PART, part);
      case Outcome.Overtaken overtaken ->
          throw new IllegalStateException("A program names the version that it means.");
    };
  }

  private <A extends Record & Aggregate> PartView view(
      RecordEditor<A> records, PartEditor<A, ?> parts, String key, String part) {
    var record = edits.stored(records, key);
    return partEdits
        .find(parts, record, part)
        .map(found -> new PartView(version(record), fields(found)))
        .orElseThrow(() -> new UnknownKey(PART, part));
  }

  /** That of the part which an address names: a key in an address is in Unicode's form NFC. */
  private <A extends Record & Aggregate> String partKey(
      PartEditor<A, ?> parts, A record, String inAddress) {
    return partEdits.all(parts, record).stream()
        .map(Part::partKey)
        .filter(key -> key.equals(inAddress) || Keys.normal(key).equals(inAddress))
        .findFirst()
        .orElseThrow(() -> new UnknownKey(PART, inAddress));
  }

  private static long version(Aggregate record) {
    return Objects.requireNonNullElse(record.version(), 0L);
  }

  private static <P extends Record & Part> Map<String, @Nullable Object> fields(P part) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put(PART, part.partKey());
    fields.putAll(Binding.values(part));
    // Relationships have no order of their own.
    Field.of(part.getClass()).stream()
        .filter(Field::isMany)
        .forEach(
            field ->
                fields.computeIfPresent(
                    field.name(), (name, keys) -> ((List<?>) keys).stream().sorted().toList()));
    return fields;
  }
}
