package org.interlock.loading.jobs;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.interlock.graph.InvalidInput;
import org.interlock.loading.journal.LoadJournal;
import org.interlock.loading.journal.LoadStatus;
import org.interlock.loading.mapping.Mappings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where an admin loads files and sees what became of them. */
@Controller
class LoadsPage {

  private final LoadJournal journal;
  private final Intake intake;
  private final Uploads uploads;
  private final RejectedRows rejected;
  private final Mappings mappings;
  private final RemovableSource demo;

  LoadsPage(
      LoadJournal journal,
      Intake intake,
      Uploads uploads,
      RejectedRows rejected,
      Mappings mappings,
      RemovableSource demo) {
    this.journal = journal;
    this.intake = intake;
    this.uploads = uploads;
    this.rejected = rejected;
    this.mappings = mappings;
    this.demo = demo;
  }

  @GetMapping("/loads")
  String loads(Model model) {
    var history = journal.newest();
    model.addAttribute("loads", history);
    model.addAttribute("live", history.stream().anyMatch(load -> load.status().isLive()));
    model.addAttribute("mappings", mappings.shipped());
    model.addAttribute("demo", demo.isComing() ? null : demo.latest().orElse(null));
    return "loading/loads";
  }

  @PostMapping("/loads")
  String send(
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      @RequestParam @Nullable String mapping,
      @RequestParam @Nullable String encoding,
      Principal admin,
      Model model,
      HttpServletResponse response) {
    try {
      return "redirect:/loads/" + intake.send(files, mapping, encoding, admin.getName());
    } catch (InvalidInput wrong) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("problem", wrong.problems().getFirst());
      model.addAttribute("mapping", mapping);
      model.addAttribute("encoding", encoding);
      return loads(model);
    }
  }

  @GetMapping("/loads/{key}")
  String load(@PathVariable String key, Model model) {
    var load = journal.get(key);
    model.addAttribute("load", load);
    model.addAttribute("counts", load.numbers());
    model.addAttribute("rejected", rejected.first(load));
    model.addAttribute("rejectsFile", rejected.file(load).isPresent());
    model.addAttribute("report", rejected.report(load, uploads.reports()).isPresent());
    model.addAttribute("again", !load.status().isLive() && intake.canRunAgain(load));
    model.addAttribute(
        "demo",
        load.status().isRemovable()
            && demo.latest().filter(last -> last.key().equals(key)).isPresent());
    if (load.status() == LoadStatus.WAITING) {
      model.addAttribute("ahead", journal.running().orElse(null));
    }
    return "loading/load";
  }

  @PostMapping("/loads/{key}/again")
  String again(@PathVariable String key, Principal admin) {
    return "redirect:/loads/" + intake.again(journal.get(key), admin.getName());
  }
}
