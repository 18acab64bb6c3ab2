package org.tallystick.app.web.page;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.app.arrange.Wording;
import org.tallystick.figure.Drift;
import org.tallystick.figure.FindingKind;

/** What findings, drifts and comparators are called and mean, so that anyone can contest one. */
final class Terms {
  private Terms() {}

  static List<AboutPage.Term> findings() {
    List<AboutPage.Term> terms = new ArrayList<>();
    for (FindingKind kind : FindingKind.values()) {
      terms.add(
          new AboutPage.Term(
              kind.word(), FindingLine.capital(kind.word().replace('_', ' ')), finding(kind)));
    }
    return terms;
  }

  private static String finding(FindingKind kind) {
    return switch (kind) {
      case DISPUTE ->
          "Different parties answer the same question for overlapping times with amounts that"
              + " cannot both hold. Shown with how many times larger one is; nobody is said to be"
              + " right.";
      case DRIFT -> "A figure that changed between the claimant and the page. The kinds follow.";
      case CONTRADICTION -> "One party gives amounts for one day that cannot both hold.";
      case REVISION ->
          "A running total was lowered or corrected by whoever gave it. That is not an error.";
      case DISCREPANCY ->
          "Numbers that are stated together do not add up: a day's increment against the"
              + " difference of two totals, or a part larger than its whole.";
      case ALTERED_COPY -> "Two texts are the same but for a number.";
    };
  }

  static List<AboutPage.Term> drifts() {
    List<AboutPage.Term> terms = new ArrayList<>();
    for (Drift drift : Drift.values()) {
      terms.add(
          new AboutPage.Term(
              drift.word(), FindingLine.capital(Wording.drift(drift)), drift(drift)));
    }
    return terms;
  }

  private static String drift(Drift drift) {
    return switch (drift) {
      case ROUNDED ->
          "Told with fewer digits, in the direction its words allow: 612 told as “more than 600”."
              + " Information, not a reproach.";
      case COMPARATOR_LOST ->
          "An open or rough amount told as an exact one: “at least 90” told as 90.";
      case COMPARATOR_CHANGED ->
          "The number is kept, and what is said of it changes: “nearly 90” told as “more than 90”.";
      case VALUE_CHANGED ->
          "Another number, for the same claimant, question and day, and no rounding of it.";
      case MEASURE_CHANGED ->
          "What happened to them changes: casualties told as killed, losses told as dead.";
      case COUNTED_CHANGED -> "Who is counted changes: people told as civilians.";
      case SCOPE_CHANGED -> "The time changes: one day's toll told as the total.";
      case CLAIMANT_CHANGED ->
          "The number is given to somebody else: a mayor's told as the government's.";
      case HEADLINE_BODY -> "The headline or standfirst of an article and its body differ.";
      case STALE -> "An older total is told as the current one after a newer one was out.";
      case OUTLET_SUM -> "A sum the outlet made itself is told as the claimant's number.";
    };
  }

  static List<AboutPage.Term> words() {
    List<AboutPage.Term> terms = new ArrayList<>();
    terms.add(
        term(
            "figure",
            "Figure",
            "One quantity a document reports as lost or affected, at exact characters. Never edited; people's corrections stand beside it."));
    terms.add(
        term(
            "claim",
            "Claim",
            "One claimant's answer to one question at one time, put together from the figures that report it."));
    terms.add(
        term(
            "claimant",
            "Claimant",
            "Who is said to know. Where a text gives a number in its own voice, no one is named."));
    terms.add(
        term(
            "relay",
            "Relay",
            "Who carries a claim from the claimant to the outlet: an agency, another outlet."));
    terms.add(
        term(
            "origin",
            "Origin",
            "An independent way in which a claim came into print. Copies and relays of one another are one."));
    terms.add(term("implied", "Implied", "Filled in from context; no words of the text state it."));
    terms.add(
        term(
            "relation",
            "Own side, adversary, third party",
            "How the claimant stands to those who are counted. Shown; nothing is weighed by it."));
    terms.add(vague());
    return terms;
  }

  private static AboutPage.Term vague() {
    return term(
        "vague",
        "A vague word",
        "“dozens”, “hundreds”: kept as the word. The smallest number it can mean is used to"
            + " place it, and is never stored as if it had been reported.");
  }

  private static AboutPage.Term term(String id, String name, String meaning) {
    return new AboutPage.Term(id, name, meaning);
  }
}
