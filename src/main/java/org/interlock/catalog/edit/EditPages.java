package org.interlock.catalog.edit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.interlock.graph.UnknownKey;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/**
 * The forms to edit and to make an organization, a person, a capability, an offering or a deal.
 *
 * <p>A form carries a fingerprint of the values it was filled with. If the store has others when it
 * comes back, somebody else was faster: nothing is stored, and what was typed stays in the form.
 */
@Controller
class EditPages {

  private static final String UNDO = "undo ";
  private static final int MOST_TRIES = 20;

  /** What undo brings back, if the store still has what the edit wrote. */
  record Before(HashMap<String, String> values, String fingerprintAfter) implements Serializable {}

  private final List<Editing> kinds;
  private final Claims claims;
  private final MessageSource messages;

  EditPages(List<Editing> kinds, Claims claims, MessageSource messages) {
    this.kinds = kinds;
    this.claims = claims;
    this.messages = messages;
  }

  @GetMapping({
    "/organizations/{key}/edit",
    "/people/{key}/edit",
    "/capabilities/{key}/edit",
    "/offerings/{key}/edit",
    "/deals/{key}/edit"
  })
  String form(@PathVariable String key, HttpServletRequest request, Model model) {
    var editing = editing(request);
    var stored = editing.stored(key);
    return form(model, editing, key, new Typed(stored), fingerprint(stored));
  }

  /** The node is held, so that nobody slips in between the fingerprint and the change. */
  @PostMapping({
    "/organizations/{key}/edit",
    "/people/{key}/edit",
    "/capabilities/{key}/edit",
    "/offerings/{key}/edit",
    "/deals/{key}/edit"
  })
  @Transactional
  String change(
      @PathVariable String key,
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal by,
      Model model,
      RedirectAttributes then) {
    var editing = editing(request);
    var typed = new Typed(values);
    claims.hold(editing.label(), key);
    var stored = editing.stored(key);
    if (!fingerprint(stored).equals(values.get("seen"))) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("meanwhile", differences(editing, stored, values));
      return form(model, editing, key, typed, fingerprint(stored));
    }
    editing.change(key, typed, by.getName());
    if (!typed.isRight()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, editing, key, typed, fingerprint(stored));
    }
    var path = path(editing, key);
    var before = new Before(new HashMap<>(stored), fingerprint(editing.stored(key)));
    request.getSession().setAttribute(UNDO + path, before);
    then.addFlashAttribute("undo", path + "/undo");
    return done(path, "catalog.saved", "good", then);
  }

  @PostMapping({
    "/organizations/{key}/undo",
    "/people/{key}/undo",
    "/capabilities/{key}/undo",
    "/offerings/{key}/undo",
    "/deals/{key}/undo"
  })
  @Transactional
  String undo(
      @PathVariable String key,
      HttpServletRequest request,
      HttpSession session,
      Principal by,
      RedirectAttributes then) {
    var editing = editing(request);
    var path = path(editing, key);
    claims.hold(editing.label(), key);
    var stored = editing.stored(key);
    if (!(session.getAttribute(UNDO + path) instanceof Before before)
        || !before.fingerprintAfter().equals(fingerprint(stored))) {
      return done(path, "catalog.too-late-to-undo", "warn", then);
    }
    session.removeAttribute(UNDO + path);
    var typed = new Typed(before.values());
    editing.change(key, typed, by.getName());
    return typed.isRight()
        ? done(path, "catalog.undone", "good", then)
        : done(path, "catalog.too-late-to-undo", "warn", then);
  }

  @GetMapping({"/organizations/new", "/people/new", "/capabilities/new", "/deals/new"})
  String emptyForm(
      @RequestParam Map<String, String> values, HttpServletRequest request, Model model) {
    return form(model, editing(request), "", new Typed(values), "");
  }

  @PostMapping({"/organizations/new", "/people/new", "/capabilities/new", "/deals/new"})
  String create(
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal by,
      Model model,
      RedirectAttributes then) {
    var editing = editing(request);
    var typed = new Typed(values);
    var key = create(editing, typed, by.getName());
    if (!typed.isRight()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, editing, "", typed, "");
    }
    return done(path(editing, key), "catalog.created", "good", then);
  }

  /** Somebody who makes one of the same name at the same moment may be faster to take the key. */
  private static String create(Editing editing, Typed typed, String by) {
    for (int tried = 1; ; tried++) {
      try {
        return editing.create(typed, by);
      } catch (DataIntegrityViolationException taken) {
        if (tried == MOST_TRIES) {
          throw taken;
        }
      }
    }
  }

  private Editing editing(HttpServletRequest request) {
    var collection =
        request.getRequestURI().substring(request.getContextPath().length()).split("/")[1];
    return kinds.stream()
        .filter(kind -> kind.collection().equals(collection))
        .findFirst()
        .orElseThrow(() -> new UnknownKey("page", collection));
  }

  private String form(Model model, Editing editing, String key, Typed typed, String fingerprint) {
    var fields =
        key.isEmpty()
            ? Stream.concat(editing.fields().stream(), editing.fieldsOfNew().stream()).toList()
            : editing.fields();
    model.addAttribute("collection", editing.collection());
    model.addAttribute("key", key);
    model.addAttribute("fields", fields);
    model.addAttribute("values", typed.values());
    model.addAttribute("errors", typed.errors());
    model.addAttribute("seen", fingerprint);
    return "catalog/edit";
  }

  /** What the store has now where it differs from what was typed. */
  private static Map<String, String> differences(
      Editing editing, Map<String, String> stored, Map<String, String> typed) {
    var differences = new HashMap<String, String>();
    for (var field : editing.fields()) {
      var now = stored.getOrDefault(field.name(), "");
      if (!now.equals(typed.getOrDefault(field.name(), "").replace("\r\n", "\n").strip())) {
        differences.put(field.name(), now);
      }
    }
    return differences;
  }

  private static String fingerprint(Map<String, String> values) {
    return DigestUtils.md5DigestAsHex(
        new TreeMap<>(values).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String path(Editing editing, String key) {
    return "/" + editing.collection() + "/" + UriUtils.encodePathSegment(key, "UTF-8");
  }

  private String done(String path, String message, String kind, RedirectAttributes then) {
    then.addFlashAttribute("message", messages.getMessage(message, null, Locale.ENGLISH));
    then.addFlashAttribute("messageKind", kind);
    return "redirect:" + path;
  }
}
