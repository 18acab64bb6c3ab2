package org.tallystick.ledger;

/**
 * A claimant or an outlet with what is counted of it. Counts only: nothing is scored.
 *
 * @param claims for a claimant the claims, for an outlet the documents
 * @param questions for a claimant the questions it answers, for an outlet those it reports on
 * @param reports for a claimant the reports of its claims, for an outlet its figures
 * @param findings that concern them
 */
public record SourceRow(String name, int claims, int questions, int reports, int findings) {
  SourceRow with(int itsQuestions, int itsFindings) {
    return new SourceRow(name, claims, itsQuestions, reports, itsFindings);
  }
}
