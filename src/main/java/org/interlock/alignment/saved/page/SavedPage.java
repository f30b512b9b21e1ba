package org.interlock.alignment.saved.page;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.interlock.alignment.Alignments;
import org.interlock.alignment.answer.AlignmentJson;
import org.interlock.alignment.page.Headlines;
import org.interlock.alignment.page.answer.Answers;
import org.interlock.alignment.page.form.QuestionForm;
import org.interlock.alignment.saved.Reassessments;
import org.interlock.alignment.saved.SavedAlignment;
import org.interlock.alignment.saved.SavedAlignments;
import org.interlock.graph.InvalidInput;
import org.interlock.graph.Keys;
import org.interlock.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The list of saved alignments, and the page of each, which its link shares. */
@Controller
class SavedPage {

  private static final String LIST = "/alignments/saved";

  private final SavedAlignments saved;
  private final Reassessments reassessments;
  private final Alignments alignments;
  private final AlignmentJson json;
  private final Answers answers;
  private final Headlines headlines;
  private final Notices notices;

  SavedPage(
      SavedAlignments saved,
      Reassessments reassessments,
      Alignments alignments,
      AlignmentJson json,
      Answers answers,
      Headlines headlines,
      Notices notices) {
    this.saved = saved;
    this.reassessments = reassessments;
    this.alignments = alignments;
    this.json = json;
    this.answers = answers;
    this.headlines = headlines;
    this.notices = notices;
  }

  @GetMapping("/alignments/saved")
  String list(@RequestParam(defaultValue = SavedAlignments.LATEST) String before, Model model) {
    var found = saved.list(before);
    var lines = found.subList(0, Math.min(SavedAlignments.PAGE, found.size()));
    model.addAttribute("lines", lines);
    model.addAttribute("latest", before.equals(SavedAlignments.LATEST));
    if (found.size() > lines.size()) {
      model.addAttribute("next", lines.getLast().key());
    }
    return "alignment/saved-list";
  }

  @PostMapping("/alignments/saved")
  String save(
      @RequestParam(defaultValue = "") String name,
      @RequestParam String question,
      @RequestParam(defaultValue = "1") int ensemble,
      Principal user,
      Model model,
      HttpServletResponse response,
      RedirectAttributes then) {
    var asked = json.question(question);
    try {
      SavedAlignments.checked(name);
    } catch (InvalidInput unnamed) {
      model.addAttribute("name", name);
      model.addAttribute("question", question);
      model.addAttribute("ensemble", ensemble);
      model.addAttribute("problem", unnamed.problems().getFirst().message());
      model.addAttribute("back", QuestionForm.addressOf(asked));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return "alignment/saved-name";
    }
    var key = saved.save(name, asked, alignments.find(asked), ensemble, user.getName());
    return done(page(key), "saved", SavedAlignments.checked(name), page(key) + "/removal", then);
  }

  /** The answer as it was; with {@code today} also what became of it, at once. */
  @GetMapping("/alignments/saved/{key}")
  String alignment(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable Integer ensemble,
      @RequestParam(required = false) @Nullable String today,
      Model model) {
    var alignment = saved.get(key);
    show(alignment, ensemble == null ? alignment.ensemble() : ensemble, model);
    if (today != null) {
      model.addAttribute("reassessment", reassessments.of(alignment));
    }
    return "alignment/saved";
  }

  /**
   * What became of it, as the part of the page that htmx asks for.
   *
   * @param brief whether only the verdict is asked for, for a list
   */
  @GetMapping("/alignments/saved/{key}/today")
  String today(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String brief,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Model model,
      HttpServletResponse response) {
    response.addHeader("Vary", "HX-Request");
    if (htmx == null) {
      return "redirect:" + page(key) + "?today=1#today";
    }
    var alignment = saved.get(key);
    model.addAttribute("saved", alignment);
    model.addAttribute("ask", QuestionForm.addressOf(alignment.question()));
    model.addAttribute("reassessment", reassessments.of(alignment));
    return brief == null ? "alignment/saved-today :: today" : "alignment/saved-today :: brief";
  }

  @PostMapping("/alignments/saved/{key}/name")
  String rename(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String name,
      Model model,
      HttpServletResponse response,
      RedirectAttributes then) {
    try {
      return done(page(key), "renamed", saved.rename(key, name), null, then);
    } catch (InvalidInput unnamed) {
      var alignment = saved.get(key);
      show(alignment, alignment.ensemble(), model);
      model.addAttribute("typed", name);
      model.addAttribute("problem", unnamed.problems().getFirst().message());
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return "alignment/saved";
    }
  }

  @PostMapping("/alignments/saved/{key}/removal")
  String remove(@PathVariable String key, Principal user, RedirectAttributes then) {
    return done(
        LIST, "removed", saved.remove(key, user.getName()), page(key) + "/restoration", then);
  }

  @PostMapping("/alignments/saved/{key}/restoration")
  String restore(@PathVariable String key, RedirectAttributes then) {
    return done(page(key), "restored", saved.restore(key), null, then);
  }

  private void show(SavedAlignment alignment, int ensemble, Model model) {
    var answer =
        answers.kept(
            alignment.answer(), ensemble, number -> page(alignment.key()) + "?ensemble=" + number);
    model.addAttribute("saved", alignment);
    model.addAttribute("answer", answer);
    model.addAttribute(
        "headline", headlines.of(alignment.question(), alignment.savedAt().toLocalDate()));
    model.addAttribute("ask", QuestionForm.addressOf(alignment.question()));
    model.addAttribute("compare", SavedComparePage.address(alignment));
  }

  private static String page(String key) {
    return LIST + "/" + UriUtils.encodePathSegment(Keys.segment(key), "UTF-8");
  }

  private String done(
      String path, String what, String name, @Nullable String undo, RedirectAttributes then) {
    notices.good(then, "alignment.saved." + what, name);
    if (undo != null) {
      Notices.offerUndo(then, undo);
    }
    return "redirect:" + path;
  }
}
