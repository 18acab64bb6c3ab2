package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;

/**
 * Puts together what belongs to one thing from the tables of what is derived: as a view, but
 * without resolving anything and without reading the rest of the ledger.
 */
final class Excerpts {
  private static final int QUESTIONS = 60;
  private static final int CLAIMS = 400;
  private static final int FIGURES = 600;
  private static final int DOCUMENTS = 200;

  private final Handle handle;
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private final Map<String, List<Long>> rowsByClaim = new HashMap<>();
  private final Set<Long> figures = new LinkedHashSet<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final List<VersionRow> versions = new ArrayList<>();

  private Excerpts(Handle handle) {
    this.handle = handle;
  }

  static Optional<View> of(Handle handle, Topic topic) {
    Excerpts excerpt = new Excerpts(handle);
    boolean there;
    if (topic instanceof Topic.OfQuestion question) {
      there = excerpt.question(question.id());
    } else if (topic instanceof Topic.OfClaim claim) {
      there = excerpt.claim(claim.id());
    } else if (topic instanceof Topic.OfDocument document) {
      there = excerpt.document(document.name());
    } else if (topic instanceof Topic.OfClaimant claimant) {
      there = excerpt.claimant(claimant.name());
    } else {
      there = excerpt.outlet(((Topic.OfOutlet) topic).name());
    }
    return there ? Optional.of(excerpt.view()) : Optional.empty();
  }

  /** Some figures with their documents and nothing else. */
  static View ofFigures(Handle handle, List<Long> rows) {
    Excerpts excerpt = new Excerpts(handle);
    excerpt.figures.addAll(rows);
    return excerpt.view();
  }

  /** The figures with these ids, as last read, with their documents and nothing else. */
  static View named(Handle handle, List<String> names) {
    return ofFigures(handle, lastNamed(handle, names));
  }

  /** The rows of the figures with these ids, as last read. */
  private static List<Long> lastNamed(Handle handle, Collection<String> names) {
    return Keyed.numbers(
        handle, names, "SELECT max(id) FROM figure WHERE name IN (<ids>) GROUP BY name");
  }

  /** The question's claims whole, of its sisters those most reported with one figure each. */
  private boolean question(String id) {
    List<Claim> own = claims(" WHERE c.question_id = :x ORDER BY c.ord LIMIT " + CLAIMS, id);
    if (own.isEmpty()) {
      return false;
    }
    own.forEach(c -> rowsByClaim.getOrDefault(c.id(), List.of()).forEach(this::figure));
    List<String> sisters =
        handle
            .createQuery(
                "SELECT o.id FROM question q JOIN question o ON o.story = q.story"
                    + " AND coalesce(o.side, '') = coalesce(q.side, '') AND o.id <> q.id"
                    + " WHERE q.id = :x ORDER BY o.reports DESC, o.id LIMIT "
                    + QUESTIONS)
            .bind("x", id)
            .mapTo(String.class)
            .list();
    firsts(
        claims(
            " WHERE c.question_id IN (<ids>) ORDER BY c.question_id, c.ord LIMIT " + CLAIMS,
            sisters));
    noticed(List.of(id));
    return true;
  }

  private boolean claim(String id) {
    Optional<String> question =
        handle
            .createQuery("SELECT question_id FROM claim WHERE id = :x")
            .bind("x", id)
            .mapTo(String.class)
            .findOne();
    if (question.isEmpty()) {
      return false;
    }
    boolean there = question(question.get());
    claims(" WHERE c.id = :x", id);
    rowsByClaim.getOrDefault(id, List.of()).forEach(this::figure);
    return there;
  }

  private boolean document(String name) {
    List<VersionRow> found = current("d.name = :x", name, 1);
    versions.addAll(found);
    reported(found);
    return !found.isEmpty();
  }

  private boolean outlet(String name) {
    List<VersionRow> found = current("v.outlet = :x", name, DOCUMENTS);
    versions.addAll(found);
    reported(found);
    return !found.isEmpty();
  }

  private boolean claimant(String name) {
    List<Claim> own =
        claims(" WHERE c.claimant = :x ORDER BY c.reports DESC, c.id LIMIT " + CLAIMS, name);
    firsts(own);
    List<String> questions = questions(own);
    firsts(
        claims(
            " WHERE c.question_id IN (<ids>) ORDER BY c.question_id, c.ord LIMIT " + CLAIMS,
            questions));
    noticed(questions);
    return !own.isEmpty();
  }

  private static List<String> questions(List<Claim> claims) {
    return claims.stream()
        .map(c -> Derivation.id(c.question()))
        .distinct()
        .limit(QUESTIONS)
        .toList();
  }

  /** The latest versions under a condition, the latest published first. */
  private List<VersionRow> current(String condition, String value, int most) {
    return handle
        .createQuery(
            VersionRow.SELECT
                + " WHERE "
                + condition
                + " AND v.number = (SELECT max(w.number) FROM version w"
                + " WHERE w.document_id = v.document_id)"
                + " ORDER BY v.published DESC, v.id DESC LIMIT "
                + most)
        .bind("x", value)
        .map((r, c) -> VersionRow.of(r))
        .list();
  }

  /** The figures of the latest readings of documents, with the claims they report. */
  private void reported(List<VersionRow> documents) {
    Keyed.numbers(
            handle,
            documents.stream().map(VersionRow::id).toList(),
            "SELECT f.id FROM reading r JOIN figure f ON f.reading_id = r.id"
                + " WHERE r.version_id IN (<ids>) AND r.id = (SELECT max(q.id) FROM reading q"
                + " WHERE q.version_id = r.version_id) ORDER BY f.id LIMIT "
                + FIGURES)
        .forEach(this::figure);
    List<Claim> found = claimsOf(List.copyOf(figures));
    firsts(found);
    noticed(questions(found));
  }

  private List<Claim> claimsOf(List<Long> rows) {
    Set<String> ids =
        new LinkedHashSet<>(
            Keyed.words(
                handle, rows, "SELECT claim_id FROM claim_figure WHERE figure_id IN (<ids>)"));
    ids.removeAll(claims.keySet());
    return claims(" WHERE c.id IN (<ids>) ORDER BY c.question_id, c.ord", List.copyOf(ids));
  }

  private List<Claim> claims(String condition, String value) {
    return kept(
        handle
            .createQuery(StoredDerivation.CLAIM + condition)
            .bind("x", value)
            .map((r, c) -> StoredDerivation.claim(r))
            .list());
  }

  private List<Claim> claims(String condition, List<String> values) {
    return kept(
        Keyed.rows(
            handle,
            values,
            StoredDerivation.CLAIM + condition,
            (r, c) -> StoredDerivation.claim(r)));
  }

  private List<Claim> kept(List<Claim> found) {
    List<Claim> fresh = found.stream().filter(c -> !claims.containsKey(c.id())).toList();
    StoredDerivation.withFigures(handle, fresh, rowsByClaim).forEach(c -> claims.put(c.id(), c));
    return found.stream().flatMap(c -> Optional.ofNullable(claims.get(c.id())).stream()).toList();
  }

  private void firsts(List<Claim> some) {
    for (Claim c : some) {
      rowsByClaim.getOrDefault(c.id(), List.of()).stream().findFirst().ifPresent(this::figure);
    }
  }

  private void figure(long row) {
    if (figures.size() < 2 * FIGURES) {
      figures.add(row);
    }
  }

  /** The findings that concern questions, with the figures and claims that prove them. */
  private void noticed(List<String> questions) {
    Keyed.rows(
            handle,
            questions,
            StoredDerivation.FINDING
                + " WHERE n.id IN (SELECT f.finding_id FROM question_finding f"
                + " WHERE f.question_id IN (<ids>))"
                + StoredDerivation.FINDING_ORDER
                + " LIMIT "
                + CLAIMS,
            (r, c) -> StoredDerivation.finding(r))
        .forEach(f -> findings.put(f.id(), f));
    Set<String> names = new LinkedHashSet<>();
    Set<String> ids = new LinkedHashSet<>();
    findings
        .values()
        .forEach(
            f -> {
              names.addAll(f.figures());
              ids.addAll(f.claims());
            });
    List<Long> rows = lastNamed(handle, names);
    rows.forEach(this::figure);
    ids.removeAll(claims.keySet());
    firsts(claims(" WHERE c.id IN (<ids>) ORDER BY c.question_id, c.ord", List.copyOf(ids)));
    claimsOf(rows);
  }

  private View view() {
    List<FigureRow> rows = rows();
    List<VersionRow> ordered =
        versions.stream().sorted(java.util.Comparator.comparing(v -> v.words().id())).toList();
    Set<String> stories = Parts.ofVersions(handle, versions.stream().map(VersionRow::id).toList());
    List<Decision> decisions =
        Decisions.on(handle, rows.stream().map(FigureRow::fingerprint).toList());
    return View.excerpt(
        new Snapshot(ordered, rows, decisions, 0),
        StoredDerivation.stories(handle, stories.stream().limit(QUESTIONS).toList(), DOCUMENTS),
        List.copyOf(claims.values()),
        List.copyOf(findings.values()));
  }

  /** The figures with the documents that are not there yet, in order. */
  private List<FigureRow> rows() {
    Map<Long, Long> versionOf = versionsOfFigures();
    Map<Long, VersionRow> byId = new HashMap<>();
    versions.forEach(v -> byId.put(v.id(), v));
    Set<Long> missing = new LinkedHashSet<>(versionOf.values());
    missing.removeAll(byId.keySet());
    versions(missing)
        .forEach(
            v -> {
              versions.add(v);
              byId.put(v.id(), v);
            });
    return Keyed.rows(
            handle,
            figures,
            FigureRow.SELECT + " WHERE id IN (<ids>)",
            (r, c) ->
                Optional.ofNullable(byId.get(versionOf.getOrDefault(r.getLong("id"), -1L)))
                    .map(v -> Snapshot.readable(r, v)))
        .stream()
        .flatMap(Optional::stream)
        .sorted(FigureRow.ORDER)
        .toList();
  }

  /** The version in which each of the figures was read. */
  private Map<Long, Long> versionsOfFigures() {
    Map<Long, Long> versionOf = new HashMap<>();
    Keyed.rows(
        handle,
        figures,
        "SELECT f.id, r.version_id FROM figure f JOIN reading r ON r.id = f.reading_id"
            + " WHERE f.id IN (<ids>)",
        (r, c) -> versionOf.put(r.getLong(1), r.getLong(2)) == null);
    return versionOf;
  }

  private List<VersionRow> versions(Set<Long> ids) {
    return Keyed.rows(
        handle, ids, VersionRow.SELECT + " WHERE v.id IN (<ids>)", (r, c) -> VersionRow.of(r));
  }
}
