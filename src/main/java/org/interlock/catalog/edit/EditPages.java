package org.interlock.catalog.edit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.interlock.graph.Keys;
import org.interlock.graph.UnknownKey;
import org.interlock.notice.Notices;
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

  private final List<Editor<?>> kinds;
  private final NodeLocks locks;
  private final Notices notices;

  EditPages(List<Editor<?>> kinds, NodeLocks locks, Notices notices) {
    this.kinds = kinds;
    this.locks = locks;
    this.notices = notices;
  }

  @GetMapping({
    "/organizations/{key}/edit",
    "/people/{key}/edit",
    "/capabilities/{key}/edit",
    "/offerings/{key}/edit",
    "/deals/{key}/edit"
  })
  String form(@PathVariable String key, HttpServletRequest request, Model model) {
    var editor = editor(request);
    var stored = editor.stored(key);
    return form(model, editor, key, new FormInput(stored), fingerprint(stored));
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
    var editor = editor(request);
    var input = new FormInput(values);
    locks.lock(editor.label(), key);
    var stored = editor.stored(key);
    if (!fingerprint(stored).equals(values.get("seen"))) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("meanwhile", differences(editor, stored, values));
      return form(model, editor, key, input, fingerprint(stored));
    }
    editor.change(key, input, by.getName());
    if (!input.isRight()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, editor, key, input, fingerprint(stored));
    }
    var path = path(editor, key);
    var before = new Before(new HashMap<>(stored), fingerprint(editor.stored(key)));
    request.getSession().setAttribute(UNDO + path, before);
    notices.good(then, "catalog.saved");
    Notices.offerUndo(then, path + "/undo");
    return "redirect:" + path;
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
    var editor = editor(request);
    var path = path(editor, key);
    locks.lock(editor.label(), key);
    var stored = editor.stored(key);
    if (!(session.getAttribute(UNDO + path) instanceof Before before)
        || !before.fingerprintAfter().equals(fingerprint(stored))) {
      return tooLate(path, then);
    }
    session.removeAttribute(UNDO + path);
    var input = new FormInput(before.values());
    editor.change(key, input, by.getName());
    if (!input.isRight()) {
      return tooLate(path, then);
    }
    notices.good(then, "catalog.undone");
    return "redirect:" + path;
  }

  @GetMapping({"/organizations/new", "/people/new", "/capabilities/new", "/deals/new"})
  String emptyForm(
      @RequestParam Map<String, String> values, HttpServletRequest request, Model model) {
    return form(model, editor(request), "", new FormInput(values), "");
  }

  @PostMapping({"/organizations/new", "/people/new", "/capabilities/new", "/deals/new"})
  String create(
      @RequestParam Map<String, String> values,
      HttpServletRequest request,
      HttpServletResponse response,
      Principal by,
      Model model,
      RedirectAttributes then) {
    var editor = editor(request);
    var input = new FormInput(values);
    var key = create(editor, input, by.getName());
    if (!input.isRight()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(model, editor, "", input, "");
    }
    notices.good(then, "catalog.created");
    return "redirect:" + path(editor, key);
  }

  /** Somebody who makes one of the same name at the same moment may be faster to take the key. */
  private static String create(Editor<?> editor, FormInput input, String by) {
    for (int tried = 1; ; tried++) {
      try {
        return editor.create(input, by);
      } catch (DataIntegrityViolationException taken) {
        if (tried == MOST_TRIES) {
          throw taken;
        }
      }
    }
  }

  private Editor<?> editor(HttpServletRequest request) {
    var collection =
        request.getRequestURI().substring(request.getContextPath().length()).split("/")[1];
    return kinds.stream()
        .filter(kind -> kind.collection().equals(collection))
        .findFirst()
        .orElseThrow(() -> new UnknownKey("page", collection));
  }

  private String form(
      Model model, Editor<?> editor, String key, FormInput input, String fingerprint) {
    var fields =
        key.isEmpty()
            ? Stream.concat(editor.fields().stream(), editor.fieldsOfNew().stream()).toList()
            : editor.fields();
    model.addAttribute("collection", editor.collection());
    model.addAttribute("key", key);
    model.addAttribute("fields", fields);
    model.addAttribute("values", input.values());
    model.addAttribute("errors", input.errors());
    model.addAttribute("seen", fingerprint);
    return "catalog/edit";
  }

  /** What the store has now where it differs from what was typed. */
  private static Map<String, String> differences(
      Editor<?> editor, Map<String, String> stored, Map<String, String> input) {
    var differences = new HashMap<String, String>();
    for (var field : editor.fields()) {
      var now = stored.getOrDefault(field.name(), "");
      if (!now.equals(input.getOrDefault(field.name(), "").replace("\r\n", "\n").strip())) {
        differences.put(field.name(), now);
      }
    }
    return differences;
  }

  private static String fingerprint(Map<String, String> values) {
    return DigestUtils.md5DigestAsHex(
        new TreeMap<>(values).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String path(Editor<?> editor, String key) {
    return "/" + editor.collection() + "/" + UriUtils.encodePathSegment(Keys.segment(key), "UTF-8");
  }

  private String tooLate(String path, RedirectAttributes then) {
    notices.warn(then, "catalog.too-late-to-undo");
    return "redirect:" + path;
  }
}
