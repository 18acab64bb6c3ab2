package org.tallystick.app.web.holdings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Story;
import org.tallystick.ledger.Decision;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.SourceRow;
import org.tallystick.ledger.Standing.State;
import org.tallystick.ledger.View;
import org.tallystick.text.Document;

/** Lists of what a view holds, each in the order of the ledger's export. */
final class Lists {
  private final View view;
  private final Map<String, Document> documents = new HashMap<>();

  Lists(View view) {
    this.view = view;
    view.documents().forEach(d -> documents.put(d.id(), d));
  }

  Stream<Document> documents(Filter filter) {
    return view.documents().stream()
        .filter(d -> filter.has("outlet", d.outlet()) && filter.has("published", d.published()));
  }

  Stream<Told> figures(Filter filter) {
    return view.figures().stream().filter(r -> fits(filter, r)).flatMap(this::told);
  }

  private static boolean fits(Filter filter, View.Reviewed r) {
    Figure f = r.figure();
    return filter.has("doc", f.doc())
        && filter.has("measure", f.measure())
        && filter.has("counted", f.counted())
        && filter.has("side", f.side())
        && filter.has("place", f.place())
        && filter.has("claimant", f.claimant())
        && filter.has("review", word(r.state()));
  }

  private static String word(State state) {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }

  private Stream<Told> told(View.Reviewed reviewed) {
    return Optional.ofNullable(documents.get(reviewed.figure().doc()))
        .map(d -> new Told(reviewed, d))
        .stream();
  }

  Map<String, String> headlines(List<String> stories) {
    Map<String, String> headlines = new HashMap<>();
    for (Story story : view.resolution().stories()) {
      if (stories.contains(story.id())) {
        Optional.ofNullable(documents.get(story.docs().get(0)))
            .ifPresent(d -> headlines.put(story.id(), d.title().strip()));
      }
    }
    return headlines;
  }

  Stream<Story> stories() {
    return view.resolution().stories().stream();
  }

  Stream<Claim> claims(Filter filter) {
    return view.resolution().claims().stream()
        .filter(c -> filter.has("claimant", c.claimant()) && filter.has("party", c.party()))
        .filter(c -> filter.has("story", c.question().story()))
        .filter(
            c ->
                filter.wants("question").isEmpty()
                    || filter.has("question", Ledger.questionId(c.question())));
  }

  Stream<Finding> findings(Filter filter) {
    Set<String> concerned = new HashSet<>();
    filter
        .wants("question")
        .ifPresent(
            q ->
                claims(new Filter(Map.of("question", q)))
                    .forEach(
                        c -> {
                          concerned.add(c.id());
                          concerned.addAll(c.figures());
                        }));
    return view.findings().stream()
        .filter(f -> filter.has("kind", f.kind().word()) && filter.has("doc", f.doc()))
        .filter(f -> filter.has("drift", f.drift().map(d -> d.word())))
        .filter(
            f ->
                filter.wants("question").isEmpty()
                    || Stream.concat(f.claims().stream(), f.figures().stream())
                        .anyMatch(concerned::contains));
  }

  Stream<Decision> decisions(Filter filter) {
    return view.decisions().stream()
        .filter(d -> filter.has("actor", d.what().actor()))
        .filter(d -> filter.has("target", d.what().target()))
        .filter(
            d -> filter.has("action", d.what().action().name().toLowerCase(java.util.Locale.ROOT)))
        .filter(d -> filter.has("kind", d.what().kind().name().toLowerCase(java.util.Locale.ROOT)));
  }

  /** Everybody who is said to know anything, those with the most reports first. */
  Stream<SourceRow> claimants() {
    Map<String, List<Claim>> byName = new LinkedHashMap<>();
    view.resolution()
        .claims()
        .forEach(
            c ->
                c.claimant()
                    .ifPresent(n -> byName.computeIfAbsent(n, x -> new ArrayList<>()).add(c)));
    return byName.entrySet().stream().map(e -> claimant(e.getKey(), e.getValue())).sorted(ORDER);
  }

  private static final Comparator<SourceRow> ORDER =
      Comparator.comparingInt((SourceRow s) -> -s.reports()).thenComparing(SourceRow::name);

  private SourceRow claimant(String name, List<Claim> claims) {
    Set<String> own = new HashSet<>();
    claims.forEach(c -> own.add(c.id()));
    long findings =
        view.findings().stream().filter(f -> f.claims().stream().anyMatch(own::contains)).count();
    return new SourceRow(
        name,
        claims.size(),
        (int) claims.stream().map(Claim::question).distinct().count(),
        claims.stream().mapToInt(Claim::reports).sum(),
        (int) findings);
  }

  /** Every outlet, those with the most figures first. */
  Stream<SourceRow> outlets() {
    Map<String, Set<String>> byName = new LinkedHashMap<>();
    for (Document d : view.documents()) {
      d.outlet().ifPresent(n -> byName.computeIfAbsent(n, x -> new HashSet<>()).add(d.id()));
    }
    return byName.entrySet().stream().map(e -> outlet(e.getKey(), e.getValue())).sorted(ORDER);
  }

  private SourceRow outlet(String name, Set<String> own) {
    List<Figure> figures =
        view.figures().stream()
            .map(View.Reviewed::figure)
            .filter(f -> own.contains(f.doc()))
            .toList();
    long questions =
        figures.stream()
            .flatMap(f -> view.resolution().claimOf(f.id()).stream())
            .map(Claim::question)
            .distinct()
            .count();
    long findings =
        view.findings().stream().filter(f -> f.doc().filter(own::contains).isPresent()).count();
    return new SourceRow(name, own.size(), (int) questions, figures.size(), (int) findings);
  }

  /**
   * What waits for a decision: what people disagree on or judged before it changed, then what
   * findings rest on, then the rest, what was put off last.
   */
  Stream<Waiting> waiting(Filter filter) {
    Map<String, String> noticed = new HashMap<>();
    for (Finding f : view.findings()) {
      f.figures().forEach(id -> noticed.putIfAbsent(id, f.kind().word()));
    }
    Stream<Waiting> obsolete =
        view.obsolete().stream().map(t -> new Waiting("obsolete", t, Optional.empty(), made(t)));
    return Stream.of(
            obsolete,
            waiting(State.DIFFERING, r -> Optional.of("differing")),
            waiting(State.UNREVIEWED, r -> Optional.ofNullable(noticed.get(r.figure().id()))),
            waiting(
                State.UNREVIEWED,
                r -> noticed.containsKey(r.figure().id()) ? Optional.empty() : UNREVIEWED),
            waiting(State.SKIPPED, r -> Optional.of("skipped")))
        .flatMap(s -> s)
        .filter(w -> filter.has("why", w.why()));
  }

  private static final Optional<String> UNREVIEWED = Optional.of("unreviewed");

  private Stream<Waiting> waiting(
      State state, java.util.function.Function<View.Reviewed, Optional<String>> why) {
    return view.figures().stream()
        .filter(r -> r.state() == state)
        .flatMap(r -> why.apply(r).flatMap(w -> item(w, r)).stream());
  }

  Optional<Waiting> item(String why, View.Reviewed r) {
    return told(r)
        .findFirst()
        .map(t -> new Waiting(why, r.fingerprint(), Optional.of(t), made(r.fingerprint())));
  }

  private List<Decision> made(String target) {
    return view.standing().decisions(Kind.FIGURE, target);
  }
}
