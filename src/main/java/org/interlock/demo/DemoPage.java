package org.interlock.demo;

import java.security.Principal;
import org.interlock.graph.InvalidInput;
import org.interlock.loading.journal.LoadJournal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an admin takes the demo out and loads it again. */
@Controller
class DemoPage {

  private final Demo demo;
  private final LoadJournal journal;

  DemoPage(Demo demo, LoadJournal journal) {
    this.demo = demo;
    this.journal = journal;
  }

  /** What people changed in the demo, and what shall become of it. */
  @GetMapping("/loads/{key}/removal")
  String askAboutEdited(@PathVariable String key, Model model) {
    model.addAttribute("load", demo.requireRemovable(key));
    model.addAttribute("edited", demo.edited());
    return "demo/removal";
  }

  /**
   * @param edited keep or remove what people changed; absent: ask if there is something
   */
  @PostMapping("/loads/{key}/removal")
  String remove(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String edited,
      Principal admin,
      RedirectAttributes flash) {
    try {
      demo.requireRemovable(key);
      if (edited.isEmpty() && !demo.edited().isEmpty()) {
        return "redirect:/loads/%s/removal".formatted(key);
      }
      demo.remove(key, edited.equals("remove"), admin.getName());
      flash.addFlashAttribute("message", journal.get(key).message());
      flash.addFlashAttribute("undo", "/loads/demo");
    } catch (InvalidInput notNow) {
      flash.addFlashAttribute("message", notNow.problems().getFirst().message());
      flash.addFlashAttribute("messageKind", "warn");
    }
    return "redirect:/loads";
  }

  @PostMapping("/loads/demo")
  String loadDemo(Principal admin) {
    var key = demo.isComing() || demo.current().isPresent() ? null : demo.load(admin.getName());
    return key == null ? "redirect:/loads" : "redirect:/loads/" + key;
  }
}
