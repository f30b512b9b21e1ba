package org.interlock.catalog.list;

import java.util.Set;
import org.interlock.desk.Desks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Follows the rows of a list that were ticked, a page, or all that match: a segment. */
@Component
public class ListFollow {

  /** The lists whose records are followed. */
  static final Set<String> COLLECTIONS = Set.of("organizations", "people", "deals");

  /** The most that are followed at once. */
  static final int MOST = 1_000;

  private final RecordLists lists;
  private final Desks desks;

  ListFollow(RecordLists lists, Desks desks) {
    this.lists = lists;
    this.desks = desks;
  }

  /**
   * @param parameters those of the view and of the selection, as {@link ListExport} takes them
   * @return the part of the page that says what was done
   */
  public String follow(
      RecordList list, MultiValueMap<String, String> parameters, String user, Model model) {
    var question = ListQuestion.of(list.shape(), parameters);
    var selection = lists.selected(list, question, parameters, MOST + 1);
    var tooMany = selection.keys().size() > MOST;
    model.addAttribute("most", MOST);
    model.addAttribute("tooMany", tooMany);
    model.addAttribute(
        "followed", tooMany ? 0 : desks.followAll(user, list.shape().name(), selection.keys()));
    return "fragments/list :: followed";
  }
}
