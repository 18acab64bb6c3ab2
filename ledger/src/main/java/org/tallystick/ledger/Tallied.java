package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Claimants and outlets with what is counted of them, from the tables of what is derived. */
final class Tallied {
  private static final String CURRENT =
      "v.number = (SELECT max(w.number) FROM version w WHERE w.document_id = v.document_id)";
  private static final String LATEST =
      "r.id = (SELECT max(q.id) FROM reading q WHERE q.version_id = v.id)";

  private final Handle handle;

  Tallied(Handle handle) {
    this.handle = handle;
  }

  /** Those with the most reports first. */
  List<SourceRow> claimants(int limit, int offset) {
    List<SourceRow> rows =
        handle
            .createQuery(
                "SELECT claimant, count(*), count(DISTINCT question_id), sum(reports) AS reports"
                    + " FROM claim WHERE claimant IS NOT NULL GROUP BY claimant"
                    + " ORDER BY sum(reports) DESC, claimant LIMIT :limit OFFSET :offset")
            .bind("limit", limit)
            .bind("offset", offset)
            .map((r, c) -> new SourceRow(r.getString(1), r.getInt(2), r.getInt(3), r.getInt(4), 0))
            .list();
    return rows.stream().map(r -> r.with(r.questions(), findingsOn(r.name()))).toList();
  }

  /** How many findings rest on a claim of this claimant. */
  private int findingsOn(String claimant) {
    Set<String> own =
        new HashSet<>(
            handle
                .createQuery("SELECT id FROM claim WHERE claimant = :x")
                .bind("x", claimant)
                .mapTo(String.class)
                .list());
    int[] count = {0};
    handle
        .createQuery(
            "SELECT n.claims FROM finding n WHERE n.id IN (SELECT f.finding_id"
                + " FROM question_finding f JOIN claim c ON c.question_id = f.question_id"
                + " WHERE c.claimant = :x)")
        .bind("x", claimant)
        .mapTo(String.class)
        .forEach(claims -> count[0] += rests(claims, own) ? 1 : 0);
    return count[0];
  }

  private static boolean rests(String claims, Set<String> own) {
    return Arrays.stream(claims.split(" ")).anyMatch(own::contains);
  }

  /** Those with the most figures first. */
  List<SourceRow> outlets(int limit, int offset) {
    List<SourceRow> rows =
        handle
            .createQuery(
                "SELECT v.outlet, count(*), coalesce(sum(r.figures), 0) FROM version v"
                    + " LEFT JOIN reading r ON r.version_id = v.id AND "
                    + LATEST
                    + " WHERE v.outlet IS NOT NULL AND "
                    + CURRENT
                    + " GROUP BY v.outlet ORDER BY 3 DESC, v.outlet LIMIT :limit OFFSET :offset")
            .bind("limit", limit)
            .bind("offset", offset)
            .map((r, c) -> new SourceRow(r.getString(1), r.getInt(2), 0, r.getInt(3), 0))
            .list();
    Map<String, Integer> findings = findingsByOutlet();
    List<SourceRow> counted = new ArrayList<>();
    for (SourceRow r : rows) {
      counted.add(r.with(questionsOf(r.name()), findings.getOrDefault(r.name(), 0)));
    }
    return counted;
  }

  private int questionsOf(String outlet) {
    return handle
        .createQuery(
            "SELECT count(DISTINCT c.question_id) FROM version v"
                + " JOIN reading r ON r.version_id = v.id JOIN figure f ON f.reading_id = r.id"
                + " JOIN claim_figure cf ON cf.figure_id = f.id JOIN claim c ON c.id = cf.claim_id"
                + " WHERE v.outlet = :x AND "
                + CURRENT
                + " AND "
                + LATEST)
        .bind("x", outlet)
        .mapTo(Integer.class)
        .one();
  }

  private Map<String, Integer> findingsByOutlet() {
    Map<String, Integer> findings = new HashMap<>();
    handle
        .createQuery(
            "SELECT v.outlet, count(*) FROM finding n JOIN document d ON d.name = n.doc"
                + " JOIN version v ON v.document_id = d.id WHERE v.outlet IS NOT NULL AND "
                + CURRENT
                + " GROUP BY v.outlet")
        .map((r, c) -> Map.entry(r.getString(1), r.getInt(2)))
        .forEach(e -> findings.put(e.getKey(), e.getValue()));
    return findings;
  }
}
