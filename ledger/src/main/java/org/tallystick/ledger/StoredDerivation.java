package org.tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Amount;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Comparator;
import org.tallystick.figure.Drift;
import org.tallystick.figure.Finding;
import org.tallystick.figure.FindingKind;
import org.tallystick.figure.Question;
import org.tallystick.figure.Relation;
import org.tallystick.figure.Scope;
import org.tallystick.figure.Story;

/** Reads what was derived back out of its tables. */
final class StoredDerivation {
  /** What a claim is made of, with its question; rows are put in order by the caller. */
  static final String CLAIM =
      "SELECT c.id, c.claimant, c.party, c.relation, c.comparator, c.low, c.high, c.as_of,"
          + " c.reports, c.origins, c.first_seen, q.story, q.measure, q.counted, q.side, q.place,"
          + " q.scope, q.since FROM claim c JOIN question q ON q.id = c.question_id";

  static final String FINDING =
      "SELECT n.id, n.ord, n.kind, n.drift, n.value_from, n.value_to, n.doc, n.ratio, n.because,"
          + " n.claims, n.figures FROM finding n";

  /** Findings in the audit's order of reading, which an index has too. */
  static final String FINDING_ORDER = " ORDER BY n.ord, n.ratio DESC NULLS LAST, n.doc, n.id";

  private StoredDerivation() {}

  /** A claim that does not know its figures yet. */
  static Claim claim(ResultSet r) throws SQLException {
    Question question =
        new Question(
            Rows.required(r, "story"),
            Rows.required(r, "measure"),
            Rows.required(r, "counted"),
            Rows.text(r, "side"),
            Rows.text(r, "place"),
            Scope.valueOf(constant(Rows.required(r, "scope"))),
            Rows.text(r, "since"));
    return new Claim(
        Rows.required(r, "id"),
        question,
        Rows.text(r, "claimant"),
        Rows.text(r, "party"),
        Relation.valueOf(constant(Rows.required(r, "relation"))),
        new Amount(
            Comparator.of(Rows.required(r, "comparator")),
            Rows.number(r, "low"),
            Rows.number(r, "high")),
        Rows.text(r, "as_of").map(LocalDate::parse),
        List.of(),
        r.getInt("reports"),
        r.getInt("origins"),
        Rows.text(r, "first_seen").map(LocalDate::parse));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The claims with the ids of their figures, and the rows of those figures in order. */
  static List<Claim> withFigures(
      Handle handle, List<Claim> claims, Map<String, List<Long>> rowsByClaim) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    Keyed.rows(
        handle,
        claims.stream().map(Claim::id).toList(),
        "SELECT cf.claim_id, f.name, f.id FROM claim_figure cf"
            + " JOIN figure f ON f.id = cf.figure_id WHERE cf.claim_id IN (<ids>)"
            + " ORDER BY cf.claim_id, cf.ord",
        (r, c) -> {
          String claim = Rows.required(r, "claim_id");
          names.computeIfAbsent(claim, k -> new ArrayList<>()).add(Rows.required(r, "name"));
          return rowsByClaim.computeIfAbsent(claim, k -> new ArrayList<>()).add(r.getLong("id"));
        });
    return claims.stream().map(c -> with(c, names.getOrDefault(c.id(), List.of()))).toList();
  }

  private static Claim with(Claim c, List<String> figures) {
    return new Claim(
        c.id(),
        c.question(),
        c.claimant(),
        c.party(),
        c.relation(),
        c.amount(),
        c.asOf(),
        figures,
        c.reports(),
        c.origins(),
        c.firstSeen());
  }

  static Finding finding(ResultSet r) throws SQLException {
    return new Finding(
        Rows.required(r, "id"),
        FindingKind.valueOf(constant(Rows.required(r, "kind"))),
        Rows.text(r, "drift").map(d -> Drift.valueOf(constant(d))),
        Rows.text(r, "value_from"),
        Rows.text(r, "value_to"),
        Rows.text(r, "doc"),
        ids(Rows.required(r, "claims")),
        ids(Rows.required(r, "figures")),
        Rows.number(r, "ratio"),
        Rows.required(r, "because"));
  }

  private static List<String> ids(String written) {
    return written.isBlank() ? List.of() : List.of(written.split(" "));
  }

  /** Some stories, each with at most so many of its documents. */
  static List<Story> stories(Handle handle, Collection<String> ids, int documents) {
    List<Story> stories = new ArrayList<>();
    for (String id : ids) {
      Optional<String> because =
          handle
              .createQuery("SELECT because FROM story WHERE id = :id")
              .bind("id", id)
              .mapTo(String.class)
              .findOne();
      List<String> docs =
          handle
              .createQuery(
                  "SELECT d.name FROM story_document s JOIN version v ON v.id = s.version_id"
                      + " JOIN document d ON d.id = v.document_id WHERE s.story_id = :id"
                      + " ORDER BY s.ord LIMIT :most")
              .bind("id", id)
              .bind("most", documents)
              .mapTo(String.class)
              .list();
      because.ifPresent(
          text -> {
            List<String> reasons = text.isEmpty() ? List.of() : List.of(text.split("\n"));
            int some = Math.min(reasons.size(), Math.max(0, documents - 1));
            stories.add(new Story(id, docs, reasons.subList(0, some)));
          });
    }
    return stories;
  }
}
