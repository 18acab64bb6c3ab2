package org.tallystick.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Story;
import org.tallystick.resolve.Resolution;

/** Writes and removes derived rows, and keeps the sum of their seals. */
final class DerivedRows {
  private final Handle handle;
  private long sum;

  /** Starts from the sum of what is there. */
  DerivedRows(Handle handle, long sum) {
    this.handle = handle;
    this.sum = sum;
  }

  /** The sum of the seals of all derived rows. */
  long sum() {
    return sum;
  }

  /** Removes rows that meet a condition on one value. */
  void remove(String table, String condition, Collection<?> keys) {
    Keyed.inParts(
        keys,
        some -> {
          handle
              .createQuery("SELECT seal FROM " + table + " WHERE " + condition)
              .bindList("ids", some)
              .map((r, c) -> r.getLong(1))
              .forEach(seal -> sum -= seal);
          handle
              .createUpdate("DELETE FROM " + table + " WHERE " + condition)
              .bindList("ids", some)
              .execute();
        });
  }

  /** Removes stories, and what was noticed in them; their documents are then in none. */
  void removeStories(Collection<String> stories) {
    remove("story", "id IN (<ids>)", stories);
    remove("story_document", "story_id IN (<ids>)", stories);
    removeFindings(stories);
    removeQuestions(stories);
  }

  /** Removes what was noticed in the documents of stories. */
  void removeFindings(Collection<String> stories) {
    String findings = "IN (SELECT id FROM finding WHERE story IN (<ids>))";
    remove("question_finding", "finding_id " + findings, stories);
    remove("finding", "story IN (<ids>)", stories);
  }

  /** Removes the questions of stories and conflicts with their claims. */
  void removeQuestions(Collection<String> fields) {
    String questions = "IN (SELECT id FROM question WHERE story IN (<ids>))";
    remove("question_finding", "question_id " + questions, fields);
    remove(
        "claim_figure",
        "claim_id IN (SELECT id FROM claim WHERE question_id " + questions + ")",
        fields);
    remove("claim", "question_id " + questions, fields);
    remove("question", "story IN (<ids>)", fields);
  }

  void war(String id, String one, String other) {
    Batch batch = new Batch(handle, "war");
    batch.add(id, one, other);
    sum += batch.end();
  }

  void copies(List<long[]> pairs) {
    Batch batch = new Batch(handle, "copy");
    pairs.forEach(pair -> batch.add(pair[1], pair[0]));
    sum += batch.end();
  }

  /** Adds stories with their documents. */
  void stories(List<Story> stories, Map<String, Long> versions, Map<String, String> arenas) {
    Batch batch = new Batch(handle, "story");
    Batch documents = new Batch(handle, "story_document");
    for (Story story : stories) {
      batch.add(story.id(), String.join("\n", story.because()));
      for (int i = 0; i < story.docs().size(); i++) {
        String doc = story.docs().get(i);
        documents.add(story.id(), i, versions.get(doc), arenas.get(doc));
      }
    }
    sum += batch.end() + documents.end();
  }

  /** Adds the questions, claims and findings of one part of the ledger. */
  void part(Resolution resolution, List<Finding> noticed, Map<String, Long> figureRows) {
    Derivation derivation = Derivation.of(resolution, noticed);
    questions(derivation);
    claims(derivation, figureRows);
    findings(resolution, noticed, derivation);
  }

  private void questions(Derivation derivation) {
    Batch batch = new Batch(handle, "question");
    for (QuestionRow row : derivation.questions()) {
      var q = row.question();
      batch.add(
          row.id(),
          q.story(),
          q.measure(),
          q.counted(),
          q.side().orElse(null),
          q.place().orElse(null),
          q.scope().word(),
          q.since().orElse(null),
          row.claims(),
          row.claimants(),
          row.reports(),
          Batch.number(row.low()),
          Batch.number(row.high()),
          row.latest().orElse(null),
          row.findings());
    }
    sum += batch.end();
  }

  private void claims(Derivation derivation, Map<String, Long> rows) {
    Batch claims = new Batch(handle, "claim");
    Batch figures = new Batch(handle, "claim_figure");
    derivation
        .claims()
        .forEach(
            (question, list) -> {
              for (int i = 0; i < list.size(); i++) {
                Claim c = list.get(i);
                claims.add(
                    c.id(),
                    question,
                    i,
                    c.claimant().orElse(null),
                    c.party().orElse(null),
                    c.relation().word(),
                    c.amount().comparator().word(),
                    Batch.number(c.amount().low()),
                    Batch.number(c.amount().high()),
                    c.asOf().map(Object::toString).orElse(null),
                    c.reports(),
                    c.origins(),
                    c.firstSeen().map(Object::toString).orElse(null));
                for (int j = 0; j < c.figures().size(); j++) {
                  figures.add(c.id(), j, rows.get(c.figures().get(j)));
                }
              }
            });
    sum += claims.end() + figures.end();
  }

  /**
   * The order of reading, which is that of the declarations; derived rows are made anew with it.
   */
  @SuppressWarnings("EnumOrdinal")
  private static int rank(Finding f) {
    return 32 * f.kind().ordinal() + f.drift().map(d -> 1 + d.ordinal()).orElse(0);
  }

  private void findings(Resolution resolution, List<Finding> noticed, Derivation derivation) {
    Batch findings = new Batch(handle, "finding");
    for (Finding f : noticed) {
      String story =
          resolution.telling(f.figures().get(0)).map(t -> t.story()).orElse(f.doc().orElse(""));
      findings.add(
          f.id(),
          story,
          rank(f),
          f.kind().word(),
          f.drift().map(d -> d.word()).orElse(null),
          f.from().orElse(null),
          f.to().orElse(null),
          f.doc().orElse(null),
          Batch.number(f.ratio()),
          f.because(),
          String.join(" ", f.claims()),
          String.join(" ", f.figures()));
    }
    sum += findings.end();
    Batch links = new Batch(handle, "question_finding");
    derivation
        .findings()
        .forEach(
            (question, list) ->
                Set.copyOf(list.stream().map(Finding::id).toList())
                    .forEach(id -> links.add(question, id)));
    sum += links.end();
  }
}
