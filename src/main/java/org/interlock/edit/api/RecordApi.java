package org.interlock.edit.api;

import static org.interlock.edit.RecordEditors.COLLECTIONS;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interlock.catalog.RecordViews;
import org.interlock.catalog.Versioned;
import org.interlock.edit.Aggregate;
import org.interlock.edit.Edits;
import org.interlock.edit.Outcome;
import org.interlock.edit.RecordEditor;
import org.interlock.edit.RecordEditors;
import org.interlock.edit.form.Binding;
import org.interlock.edit.form.Field;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.Keys;
import org.interlock.history.ChangeAction;
import org.interlock.history.RecordAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records that programs make and change. */
@RestController
@RequestMapping("/api")
@Hidden // EditDescription describes it for each kind.
class RecordApi {

  static final String KEY = "key";

  private final RecordEditors editors;
  private final Edits edits;
  private final VersionedEdits versions;
  private final Binding binding;
  private final EditProblems problems;
  private final List<RecordViews> views;

  RecordApi(
      RecordEditors editors,
      Edits edits,
      VersionedEdits versions,
      Binding binding,
      EditProblems problems,
      List<RecordViews> views) {
    this.editors = editors;
    this.edits = edits;
    this.versions = versions;
    this.binding = binding;
    this.problems = problems;
    this.views = views;
  }

  @PostMapping("/" + COLLECTIONS)
  ResponseEntity<Versioned> create(
      @PathVariable String collection,
      @RequestBody JsonNode json,
      Principal by,
      HttpServletRequest request) {
    return create(editors.of(collection), json, by.getName(), request);
  }

  private <A extends Record & Aggregate> ResponseEntity<Versioned> create(
      RecordEditor<A> records, JsonNode json, String by, HttpServletRequest request) {
    var fields = records.fieldsOfNew();
    var body = JsonBody.of(json, fields, List.of(KEY), binding);
    problems.requireShape(body, fields, forms(records, body.texts()));
    return switch (create(records, wantedKey(json), body.texts(), by)) {
      case Outcome.Refused refused -> throw problems.of(refused, fields);
      case Outcome.Saved(var key, var part, var change) -> {
        var address = new RecordAddress(records.kind(), key);
        yield ResponseEntity.created(URI.create(request.getContextPath() + address.api()))
            .body(view(records, key));
      }
      default -> throw new IllegalStateException("A new record is saved or refused.");
    };
  }

  private <A extends Record & Aggregate> List<BindingResult> forms(
      RecordEditor<A> records, Map<String, String> texts) {
    var forms = new ArrayList<BindingResult>();
    forms.add(binding.bound(records.type(), texts));
    records.start().ifPresent(start -> forms.add(binding.bound(start, texts, Binding.START)));
    return forms;
  }

  private @Nullable String wantedKey(JsonNode json) {
    var key = json.path(KEY);
    if (key.isMissingNode() || key.isNull()) {
      return null;
    }
    if (!key.isString() || !Keys.isWellFormed(key.asString())) {
      throw new InvalidInput(KEY, problems.sentence("edit.wrong.key"));
    }
    return key.asString();
  }

  private <A extends Record & Aggregate> Outcome create(
      RecordEditor<A> records, @Nullable String wanted, Map<String, String> texts, String by) {
    if (wanted == null) {
      return versions.withFreeKey(() -> edits.create(records, null, texts, by));
    }
    try {
      return versions.inTurn(() -> edits.create(records, wanted, texts, by));
    } catch (DataIntegrityViolationException taken) {
      throw problems.conflict(problems.sentence("edit.wrong.taken"));
    }
  }

  @PutMapping("/" + COLLECTIONS + "/{key}")
  Versioned replace(
      @PathVariable String collection,
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode json,
      Principal by) {
    return replace(editors.of(collection), key, ifMatch, json, by.getName());
  }

  private <A extends Record & Aggregate> Versioned replace(
      RecordEditor<A> records, String key, @Nullable String ifMatch, JsonNode json, String by) {
    var fields = Field.of(records.type());
    var outcome =
        versions.at(
            records,
            key,
            ifMatch,
            () -> {
              var body = JsonBody.of(json, fields, List.of(KEY), binding);
              requireSameKey(json, key);
              var forms = List.of(binding.bound(records.type(), body.texts()));
              problems.requireShape(body, fields, forms);
              return edits.change(records, key, body.texts(), Map.of(), by, ChangeAction.CHANGED);
            });
    if (outcome instanceof Outcome.Refused refused) {
      throw problems.of(refused, fields);
    }
    return view(records, key);
  }

  private void requireSameKey(JsonNode json, String key) {
    if (json.has(KEY) && !json.path(KEY).asString("").equals(key)) {
      throw new InvalidInput(KEY, problems.sentence("edit.wrong.json.other-key"));
    }
  }

  private Versioned view(RecordEditor<?> records, String key) {
    var collection = records.kind().collection();
    return views.stream()
        .filter(view -> view.has(collection))
        .findFirst()
        .orElseThrow()
        .view(collection, key);
  }
}
