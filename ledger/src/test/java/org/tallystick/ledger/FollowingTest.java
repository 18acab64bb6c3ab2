package org.tallystick.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Story;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.text.Document;

/**
 * Whatever happens to a ledger, following it gives what deriving everything anew gives. The same
 * happens in every run; something else: {@code -Dtallystick.seed=7}, more: {@code
 * -Dtallystick.rounds=50}.
 */
class FollowingTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  static Stream<Place> places() {
    return Place.available();
  }

  /** One thing that happens to a ledger. */
  private interface Event {
    String happen(Ledger ledger, Random random, List<Document> coverage);
  }

  private static final List<Event> EVENTS =
      List.of(
          FollowingTest::arrival,
          FollowingTest::arrival,
          FollowingTest::change,
          FollowingTest::change,
          FollowingTest::takedown,
          FollowingTest::rejection,
          FollowingTest::correction,
          FollowingTest::correction,
          FollowingTest::alias,
          FollowingTest::merge,
          FollowingTest::storyPair,
          FollowingTest::withdrawal);

  private static String arrival(Ledger ledger, Random random, List<Document> coverage) {
    int number = 1000 + ledger.view(AsOf.NOW).documents().size() + random.nextInt(100_000);
    Document d = any(random, coverage);
    Document named = renamed(d, "later-" + number, d.text() + " It was day " + number % 9 + ".");
    Coverage.put(ledger, DerivingTest.READER, List.of(named));
    return "arrival of " + named.id();
  }

  private static String change(Ledger ledger, Random random, List<Document> coverage) {
    Document old = any(random, ledger.view(AsOf.NOW).documents());
    Document other = any(random, coverage);
    boolean moved = random.nextInt(3) == 0;
    Document now = renamed(moved ? other : old, old.id(), other.text() + " Corrected.");
    Coverage.put(ledger, DerivingTest.READER, List.of(now));
    return "change of " + old.id();
  }

  private static String takedown(Ledger ledger, Random random, List<Document> coverage) {
    String name = any(random, ledger.view(AsOf.NOW).documents()).id();
    ledger.takeDown(name, "ann", "asked");
    return "takedown of " + name;
  }

  private static String rejection(Ledger ledger, Random random, List<Document> coverage) {
    View.Reviewed r = any(random, ledger.view(AsOf.NOW).figures());
    return decided(ledger, Kind.FIGURE, Action.REJECT, r.fingerprint(), null, null);
  }

  private static String correction(Ledger ledger, Random random, List<Document> coverage) {
    View.Reviewed r = any(random, ledger.view(AsOf.NOW).figures());
    return random.nextBoolean()
        ? decided(ledger, Kind.FIGURE, Action.CORRECT, r.fingerprint(), "measure", "missing")
        : decided(ledger, Kind.FIGURE, Action.CORRECT, r.fingerprint(), "claimant", "the mayor");
  }

  private static String alias(Ledger ledger, Random random, List<Document> coverage) {
    List<String> names =
        ledger.view(AsOf.NOW).figures().stream()
            .flatMap(r -> r.figure().claimant().stream())
            .distinct()
            .toList();
    return decided(ledger, Kind.ACTOR, Action.ALIAS, any(random, names), null, any(random, names));
  }

  private static String merge(Ledger ledger, Random random, List<Document> coverage) {
    List<View.Reviewed> all = ledger.view(AsOf.NOW).figures();
    String one = any(random, all).fingerprint();
    String other = any(random, all).fingerprint();
    Action action = random.nextBoolean() ? Action.MERGE : Action.SPLIT;
    return one.equals(other)
        ? "nothing"
        : decided(ledger, Kind.CLAIM, action, one + " " + other, null, null);
  }

  private static String storyPair(Ledger ledger, Random random, List<Document> coverage) {
    List<Document> all = ledger.view(AsOf.NOW).documents();
    String one = Judgement.token(any(random, all).id());
    String other = Judgement.token(any(random, all).id());
    Action action = random.nextBoolean() ? Action.MERGE : Action.SPLIT;
    boolean seldom = random.nextInt(3) == 0;
    return one.equals(other) || !seldom
        ? "nothing"
        : decided(ledger, Kind.STORY, action, one + " " + other, null, null);
  }

  private static String withdrawal(Ledger ledger, Random random, List<Document> coverage) {
    List<Decision> standing = new ArrayList<>();
    Standing now = new Standing(ledger.decisions());
    for (Kind kind : Kind.values()) {
      now.targets(kind).forEach(t -> standing.addAll(now.decisions(kind, t)));
    }
    if (standing.isEmpty()) {
      return "nothing";
    }
    Judgement what = any(random, standing).what();
    return decided(ledger, what.kind(), Action.UNDO, what.target(), null, null);
  }

  private static String decided(
      Ledger ledger,
      Kind kind,
      Action action,
      String target,
      @org.jspecify.annotations.Nullable String field,
      @org.jspecify.annotations.Nullable String value) {
    Judgement judgement =
        new Judgement(
            "ann",
            kind,
            action,
            target,
            Optional.ofNullable(field),
            Optional.ofNullable(value),
            Optional.empty(),
            "test");
    try {
      ledger.decide(List.of(judgement));
    } catch (IllegalArgumentException e) {
      return "nothing";
    }
    return judgement.toString();
  }

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Document renamed(Document d, String id, String text) {
    return new Document(
        id,
        d.title(),
        text,
        d.published(),
        d.publishedFrom(),
        d.outlet(),
        Optional.empty(),
        d.language(),
        d.partial(),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("places")
  void followingIsDerivingAnew(Place place) throws Exception {
    long seed = Long.getLong("tallystick.seed", 1);
    for (int round = 0; round < Integer.getInteger("tallystick.rounds", 1); round++) {
      Random random = new Random(seed + round);
      List<Document> coverage = DerivingTest.coverage(random, 40);
      List<String> happened = new ArrayList<>();
      try (Ledger ledger = place.fresh(Files.createDirectory(folder.resolve("at" + round)))) {
        Coverage.put(ledger, DerivingTest.READER, coverage.subList(0, 30));
        ledger.refresh();
        DerivingTest.filled(ledger, "seed " + (seed + round));
        for (int i = 0; i < 14; i++) {
          happened.add(any(random, EVENTS).happen(ledger, random, coverage));
          if (random.nextInt(3) > 0) {
            compare(ledger, round * 100 + i, "seed " + (seed + round) + " " + happened);
          }
        }
        assertEquals(List.of(), ledger.verify((d, f) -> true));
        past(ledger, random, "seed " + (seed + round));
      }
    }
  }

  private void compare(Ledger ledger, int number, String when) {
    List<String> now = DerivingTest.derived(ledger);
    Path copy = folder.resolve("copy" + number + ".db");
    ledger.backup(copy);
    LedgerOptions other =
        new LedgerOptions(false, Duration.ofSeconds(9), java.time.Clock.systemUTC(), "resolver 2");
    try (Ledger anew = Coverage.open(copy.toString(), other)) {
      DerivingTest.same(alike(DerivingTest.derived(anew)), alike(now), when);
    }
    agree(ledger, when);
  }

  /** The tables and the view agree. */
  private static void agree(Ledger ledger, String when) {
    assertEquals(
        Derivation.of(ledger.view(AsOf.NOW)).questions(),
        ledger.questions(AsOf.NOW, QuestionFilter.first(10_000)),
        when);
  }

  /** The two databases write whole numbers differently. */
  private static List<String> alike(List<String> rows) {
    return rows.stream().map(row -> row.replace(".0]", "]")).toList();
  }

  /** A place in the past, read a piece at a time, is the view of it that is held in memory. */
  private static void past(Ledger ledger, Random random, String when) {
    List<Decision> decisions = ledger.decisions();
    Instant known =
        decisions.isEmpty()
            ? Instant.parse("2020-01-01T00:00:00Z")
            : Instant.parse(any(random, decisions).at());
    LocalDate day = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(220));
    for (AsOf asOf :
        List.of(
            AsOf.NOW,
            AsOf.said(day),
            AsOf.known(known),
            new AsOf(Optional.of(day), Optional.of(known)))) {
      View view = ledger.view(asOf);
      ledger.at(
          asOf,
          contents -> {
            List<Object> held = new ArrayList<>(view.documents());
            held.addAll(view.figures());
            held.addAll(view.resolution().stories());
            held.addAll(view.resolution().claims());
            held.addAll(view.findings());
            held.addAll(view.decisions());
            List<Object> told = new ArrayList<>();
            contents.documents(told::add);
            contents.figures((r, d) -> told.add(r));
            contents.stories(told::add);
            contents.claims(told::add);
            contents.findings(told::add);
            told.addAll(contents.decisions());
            for (int i = 0; i < Math.min(held.size(), told.size()); i++) {
              assertEquals(held.get(i), told.get(i), when + " " + asOf);
            }
            assertEquals(held.size(), told.size(), when + " " + asOf);
            assertEquals(view.undated(), contents.undated());
            parts(view, contents);
            return true;
          });
    }
    assertTrue(ledger.fresh(), "nothing was written for the past");
  }

  private static void parts(View view, Contents contents) {
    List<Claim> claims = view.resolution().claims();
    for (Claim claim : claims.subList(0, Math.min(4, claims.size()))) {
      for (String id :
          List.of(
              claim.id(),
              Ledger.questionId(claim.question()),
              claim.question().story(),
              claim.figures().get(0))) {
        View part = contents.part(id).orElseThrow();
        assertTrue(part.resolution().claims().contains(claim), id);
        assertTrue(view.findings().containsAll(part.findings()), id);
      }
    }
    for (Finding finding : view.findings().stream().limit(4).toList()) {
      assertTrue(contents.part(finding.id()).orElseThrow().findings().contains(finding));
    }
    for (Story story : view.resolution().stories().stream().limit(4).toList()) {
      View part = contents.part(story.id()).orElseThrow();
      assertTrue(part.resolution().stories().contains(story));
      assertTrue(contents.part(story.docs().get(0)).isPresent());
    }
    assertTrue(contents.part("nothing").isEmpty());
  }

  private static final String GORGE = "A coach plunged into the Vesper gorge";
  private static final String FERRY = "A ferry sank off the Karsan islands";

  private static Document told(String id, Optional<LocalDate> day, String event, int killed) {
    String text = event + ", killing " + killed + " people, rescuers said.";
    Document open = Document.of(id, event, text).by("Herald");
    return day.map(d -> open.publishedOn(d, "jsonl")).orElse(open);
  }

  /** A claim that people made of two figures is one of one figure when the other one goes. */
  @Test
  void aMergeEndsWithTheDocumentOfItsOtherHalf() throws Exception {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2031, 5, 3));
    try (Ledger ledger = Coverage.open(folder.resolve("merged.db"))) {
      Coverage.put(
          ledger,
          Coverage.FIRST,
          List.of(told("coach", day, GORGE, 31), told("ferry", day, FERRY, 47)));
      List<String> prints =
          ledger.view(AsOf.NOW).figures().stream().map(View.Reviewed::fingerprint).toList();
      String both = String.join(" ", prints);
      decided(ledger, Kind.CLAIM, Action.MERGE, both, null, null);
      agree(ledger, "put together");
      ledger.takeDown("ferry", "ann", "asked");
      agree(ledger, "one taken down");
    }
  }

  /** A decision on a story of long ago does not open it to documents without a date. */
  @Test
  void aStoryThatADecisionNamesStaysClosed() throws Exception {
    try (Ledger ledger = Coverage.open(folder.resolve("closed.db"))) {
      Coverage.put(
          ledger,
          Coverage.FIRST,
          List.of(
              told("coach", Optional.of(LocalDate.of(2030, 5, 3)), GORGE, 31),
              told("ferry", Optional.of(LocalDate.of(2031, 5, 3)), FERRY, 47)));
      String both = Judgement.token("coach") + " " + Judgement.token("ferry");
      decided(ledger, Kind.STORY, Action.SPLIT, both, null, null);
      agree(ledger, "told apart");
      Coverage.put(ledger, Coverage.FIRST, List.of(told("coach 2", Optional.empty(), GORGE, 33)));
      agree(ledger, "an undated document came");
    }
  }

  /** A change far back is followed without making anew what lies after. */
  @Test
  void whatIsFarFromAChangeStaysAsItIs() throws Exception {
    Path file = folder.resolve("far.db");
    List<Document> storms = Child.many(300);
    List<Document> dated = new ArrayList<>();
    for (int i = 0; i < storms.size(); i++) {
      dated.add(storms.get(i).publishedOn(LocalDate.of(2020, 1, 1).plusDays(10L * i), "jsonl"));
    }
    try (Ledger ledger = Coverage.open(file)) {
      Coverage.put(ledger, Coverage.FIRST, dated);
      ledger.refresh();
      long last = rows(ledger);
      Coverage.put(
          ledger, Coverage.FIRST, List.of(renamed(dated.get(0), dated.get(0).id(), "No news.")));
      ledger.refresh();
      assertTrue(rows(ledger) - last < 30, "rows written: " + (rows(ledger) - last));
      String target = ledger.view(AsOf.NOW).figures().get(0).fingerprint();
      long before = rows(ledger);
      decided(ledger, Kind.FIGURE, Action.REJECT, target, null, null);
      ledger.takeDown(dated.get(9).id(), "ann", "asked");
      ledger.refresh();
      assertTrue(rows(ledger) - before < 60, "rows written: " + (rows(ledger) - before));
    }
  }

  /** How many rows of claims and stories were ever written. */
  private static long rows(Ledger ledger) {
    long[] last = {0};
    for (String table : List.of("claim", "story_document", "question")) {
      List<List<Optional<String>>> found = new ArrayList<>();
      ledger.sql(
          "SELECT max(rowid) FROM " + table, 10, Duration.ofSeconds(9), row -> found.add(row));
      last[0] += Long.parseLong(found.get(found.size() - 1).get(0).orElse("0"));
    }
    return last[0];
  }
}
