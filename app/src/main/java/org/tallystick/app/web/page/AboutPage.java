package org.tallystick.app.web.page;

import java.util.List;

/** What this server is, what it holds, and what its words mean. */
public record AboutPage(
    Frame frame,
    List<DocumentPage.Fact> facts,
    List<DocumentPage.Fact> limits,
    List<Term> findings,
    List<Term> drifts,
    List<Term> words,
    Cite cite) {
  /** A word with what it means and an example. */
  public record Term(String id, String name, String meaning) {}

  public AboutPage {
    facts = List.copyOf(facts);
    limits = List.copyOf(limits);
    findings = List.copyOf(findings);
    drifts = List.copyOf(drifts);
    words = List.copyOf(words);
  }
}
