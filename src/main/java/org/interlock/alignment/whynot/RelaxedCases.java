package org.interlock.alignment.whynot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interlock.alignment.cost.Parties;
import org.interlock.alignment.formulation.Formulation;
import org.interlock.alignment.formulation.MatchedOffering;
import org.interlock.alignment.formulation.MatchedOfferings;
import org.interlock.alignment.formulation.ProblemWriter;
import org.interlock.alignment.question.Inquiries;
import org.interlock.alignment.question.Inquiry;
import org.interlock.alignment.question.Priority;
import org.interlock.alignment.question.Question;
import org.interlock.alignment.question.RelaxedQuestion;
import org.interlock.alignment.solver.Problem;
import org.interlock.graph.Cypher;
import org.interlock.graph.Graph;
import org.springframework.stereotype.Component;

/** Asks questions as widely as can be: one query for each kind of thing that they leave out. */
@Component
class RelaxedCases {

  private static final Cypher RIVALRIES = Cypher.named("alignment/rivalries");

  private final Inquiries inquiries;
  private final MatchedOfferings offerings;
  private final Parties parties;
  private final ProblemWriter problems;
  private final Graph graph;

  RelaxedCases(
      Inquiries inquiries,
      MatchedOfferings offerings,
      Parties parties,
      ProblemWriter problems,
      Graph graph) {
    this.inquiries = inquiries;
    this.offerings = offerings;
    this.parties = parties;
    this.problems = problems;
    this.graph = graph;
  }

  private record Rivalry(String one, String other) {}

  /**
   * @throws org.interlock.graph.InvalidInput if there are too many offerings
   */
  RelaxedCase of(Question question) {
    var inquiry = inquiries.of(RelaxedQuestion.question(question));
    var all = offerings.all(RelaxedQuestion.inquiry(inquiry));
    var wide = Formulation.loose(inquiry, all);
    var organizations = new TreeSet<>(question.pin());
    wide.offerings().values().forEach(offering -> organizations.add(offering.organization()));
    var problem = problems.of(wide, parties.of(inquiry, organizations));
    var book = new Rulebooks(wide, problem).of(question);
    return new RelaxedCase(question, wide, book, ineligible(inquiry, all, problem));
  }

  private IneligibleOfferings ineligible(
      Inquiry inquiry, List<MatchedOffering> all, Problem problem) {
    var unserved =
        inquiry.needs().stream()
            .filter(need -> need.priority() == Priority.MUST)
            .filter(
                need ->
                    problem.needs().stream()
                        .anyMatch(
                            stated ->
                                stated.key().equals(need.key()) && stated.services().isEmpty()))
            .toList();
    var relevant =
        all.stream()
            .filter(
                offering ->
                    unserved.stream()
                        .anyMatch(need -> offering.match(need.capability()).isPresent()))
            .toList();
    return IneligibleOfferings.of(inquiry, relevant, rivals(inquiry, relevant));
  }

  private Map<String, Set<String>> rivals(Inquiry inquiry, List<MatchedOffering> offerings) {
    var rivals = new HashMap<String, Set<String>>();
    var barred =
        offerings.stream()
            .map(MatchedOffering::organization)
            .filter(inquiry.barred()::contains)
            .distinct()
            .sorted()
            .toList();
    if (!barred.isEmpty()) {
      var others = new TreeSet<>(inquiry.customers());
      others.addAll(inquiry.home());
      graph
          .rows(
              RIVALRIES,
              Map.<String, Object>of(
                  "ones", barred, "others", List.copyOf(others), "today", inquiry.today()),
              Rivalry.class)
          .forEach(
              rivalry ->
                  rivals
                      .computeIfAbsent(rivalry.one(), key -> new TreeSet<>())
                      .add(rivalry.other()));
    }
    return rivals;
  }
}
