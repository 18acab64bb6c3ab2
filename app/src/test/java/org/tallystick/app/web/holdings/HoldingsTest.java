package org.tallystick.app.web.holdings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.Tallystick;
import org.tallystick.app.web.intake.Samples;
import org.tallystick.figure.Claim;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Finding;
import org.tallystick.figure.Question;
import org.tallystick.ledger.AsOf;
import org.tallystick.ledger.Extraction;
import org.tallystick.ledger.Judgement;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.LedgerOptions;
import org.tallystick.ledger.Opened;
import org.tallystick.ledger.QuestionFilter;
import org.tallystick.ledger.QuestionRow;
import org.tallystick.ledger.Topic;
import org.tallystick.ledger.View;
import org.tallystick.text.Document;

/** A large ledger, asked part by part, says what a small one says that is held in memory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HoldingsTest {
  private static final Filter ANY = new Filter(Map.of());
  private static final Window ALL = new Window(100_000, 0);

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  static Path folder;

  @SuppressWarnings("NullAway.Init") // made before all tests
  private Ledger ledger;

  @SuppressWarnings("NullAway.Init") // made before all tests
  private Holdings small;

  @SuppressWarnings("NullAway.Init") // made before all tests
  private Holdings large;

  @BeforeAll
  void fill() throws Exception {
    Opened opened =
        Ledger.open(folder.resolve("l.db").toString(), LedgerOptions.existing("t").creating());
    ledger = ((Opened.Open) opened).ledger();
    Path samples = Files.createDirectory(folder.resolve("samples"));
    Samples.unpack(samples);
    Samples.into(ledger, new Extraction("t", Tallystick.english()::figures), samples);
    small = new Holdings(ledger, Long.MAX_VALUE);
    View.Reviewed first = small.view(AsOf.NOW).figures().get(0);
    ledger.decide(
        List.of(
            new Judgement(
                "ann",
                Judgement.Kind.FIGURE,
                Judgement.Action.ACCEPT,
                first.fingerprint(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "ui")));
    assertTrue(ledger.refresh());
    large = new Holdings(ledger, 0);
  }

  @AfterAll
  void close() {
    large.close();
    small.close();
    ledger.close();
  }

  private <T> void same(Function<Holdings, Window.Part<T>> list) {
    List<T> expected = list.apply(small).items();
    assertFalse(expected.isEmpty());
    assertEquals(new HashSet<>(expected), new HashSet<>(list.apply(large).items()));
    assertEquals(expected.size(), list.apply(large).items().size());
  }

  @Test
  void listsAreTheSame() {
    assertEquals(
        small.questions(AsOf.NOW, QuestionFilter.first(1000)),
        large.questions(AsOf.NOW, QuestionFilter.first(1000)));
    same(h -> h.documents(AsOf.NOW, ANY, ALL));
    same(h -> h.figures(AsOf.NOW, ANY, ALL));
    same(h -> h.claims(AsOf.NOW, ANY, ALL));
    same(h -> h.findings(AsOf.NOW, ANY, ALL));
    same(h -> h.stories(AsOf.NOW, ALL));
    same(h -> h.decisions(AsOf.NOW, ANY, ALL));
    same(h -> h.claimants(AsOf.NOW, ALL));
    List<String> stories = small.stories(AsOf.NOW, ALL).items().stream().map(s -> s.id()).toList();
    assertEquals(small.headlines(AsOf.NOW, stories), large.headlines(AsOf.NOW, stories));
    assertEquals(stories.size(), large.headlines(AsOf.NOW, stories).size());
    same(h -> h.outlets(AsOf.NOW, ALL));
    same(h -> h.waiting(AsOf.NOW, new Filter(Map.of("why", "unreviewed")), ALL));
    for (String why : List.of("dispute", "drift")) {
      Filter kind = new Filter(Map.of("why", why));
      assertTrue(
          large
              .waiting(AsOf.NOW, kind, ALL)
              .items()
              .containsAll(small.waiting(AsOf.NOW, kind, ALL).items()));
    }
    Claim some = small.claims(AsOf.NOW, ANY, ALL).items().get(0);
    Filter one = new Filter(Map.of("question", Ledger.questionId(some.question())));
    same(h -> h.claims(AsOf.NOW, one, ALL));
    same(h -> h.figures(AsOf.NOW, new Filter(Map.of("measure", "killed")), ALL));
    same(h -> h.findings(AsOf.NOW, new Filter(Map.of("kind", "drift")), ALL));
  }

  @Test
  void partsAreInOrderAndWhole() {
    List<String> whole =
        large.figures(AsOf.NOW, ANY, ALL).items().stream()
            .map(t -> t.reviewed().figure().id())
            .toList();
    List<String> parts = new java.util.ArrayList<>();
    for (int i = 0; i < whole.size(); i += 9) {
      Window.Part<Told> part = large.figures(AsOf.NOW, ANY, new Window(9, i));
      part.items().forEach(t -> parts.add(t.reviewed().figure().id()));
      assertEquals(i + 9 < whole.size(), part.more());
    }
    assertEquals(whole, parts);
  }

  private void sameQuestion(Question question, View part) {
    View all = small.view(AsOf.NOW);
    assertEquals(
        all.resolution().questions().get(question), part.resolution().questions().get(question));
    Set<String> ids = new TreeSet<>();
    for (Claim claim : all.resolution().questions().getOrDefault(question, List.of())) {
      ids.add(claim.id());
      ids.addAll(claim.figures());
      for (String id : claim.figures()) {
        assertEquals(all.figure(id), part.figure(id));
        assertEquals(
            all.resolution().telling(id).map(t -> t.figure()),
            part.resolution().telling(id).map(t -> t.figure()));
        assertEquals(all.resolution().claimOf(id), part.resolution().claimOf(id));
        Figure figure = all.figure(id).orElseThrow().figure();
        assertEquals(document(all, figure.doc()), document(part, figure.doc()));
      }
    }
    assertEquals(concerning(all, ids), concerning(part, ids));
  }

  private static Optional<Document> document(View view, String name) {
    return view.documents().stream().filter(d -> d.id().equals(name)).findFirst();
  }

  private static Set<Finding> concerning(View view, Set<String> ids) {
    Set<Finding> found = new HashSet<>();
    for (Finding f : view.findings()) {
      if (f.claims().stream().anyMatch(ids::contains)
          || f.figures().stream().anyMatch(ids::contains)) {
        found.add(f);
      }
    }
    return found;
  }

  @Test
  void everyQuestionAndClaimIsTheSame() {
    for (Claim claim : small.view(AsOf.NOW).resolution().claims()) {
      String question = Ledger.questionId(claim.question());
      sameQuestion(
          claim.question(), large.about(AsOf.NOW, new Topic.OfQuestion(question)).orElseThrow());
      sameQuestion(
          claim.question(), large.about(AsOf.NOW, new Topic.OfClaim(claim.id())).orElseThrow());
    }
  }

  @Test
  void everyDocumentClaimantAndOutletIsTheSame() {
    View all = small.view(AsOf.NOW);
    for (Document d : all.documents()) {
      View part = large.about(AsOf.NOW, new Topic.OfDocument(d.id())).orElseThrow();
      assertEquals(Optional.of(d), document(part, d.id()));
      List<View.Reviewed> own =
          all.figures().stream().filter(r -> r.figure().doc().equals(d.id())).toList();
      assertEquals(
          own, part.figures().stream().filter(r -> r.figure().doc().equals(d.id())).toList());
      own.forEach(
          r ->
              assertEquals(
                  all.resolution().claimOf(r.figure().id()),
                  part.resolution().claimOf(r.figure().id())));
      d.outlet()
          .ifPresent(
              o ->
                  assertTrue(
                      document(large.about(AsOf.NOW, new Topic.OfOutlet(o)).orElseThrow(), d.id())
                          .isPresent()));
    }
    for (Claim c : all.resolution().claims()) {
      c.claimant()
          .ifPresent(
              n ->
                  assertTrue(
                      large
                          .about(AsOf.NOW, new Topic.OfClaimant(n))
                          .orElseThrow()
                          .resolution()
                          .claims()
                          .contains(c)));
    }
  }

  private List<LocalDate> days() {
    return small.view(AsOf.NOW).documents().stream()
        .flatMap(d -> d.published().stream())
        .distinct()
        .sorted()
        .skip(3)
        .filter(d -> d.getDayOfMonth() % 3 == 0)
        .toList();
  }

  /** What belongs to a thing is resolved anew, and comes to what the whole came to. */
  @Test
  void aPastDayIsTheSame() {
    int asked = 0;
    int named = 0;
    for (LocalDate day : days()) {
      AsOf past = AsOf.said(day);
      View then = small.view(past);
      for (Claim claim : then.resolution().claims()) {
        asked++;
        Optional<View> part = large.about(past, new Topic.OfClaim(claim.id()));
        if (part.isPresent()) {
          named++;
          assertEquals(
              then.resolution().questions().get(claim.question()),
              part.get().resolution().questions().get(claim.question()),
              "as of " + day);
        }
      }
      for (Document d : then.documents()) {
        View part = large.about(past, new Topic.OfDocument(d.id())).orElseThrow();
        assertEquals(Optional.of(d), document(part, d.id()));
        then.figures().stream()
            .filter(r -> r.figure().doc().equals(d.id()))
            .forEach(
                r ->
                    assertEquals(
                        then.resolution().claimOf(r.figure().id()),
                        part.resolution().claimOf(r.figure().id())));
      }
    }
    assertTrue(asked > 100, "claims asked for: " + asked);
    assertTrue(named > asked * 9 / 10, named + " of " + asked + " are known by their id of then");
  }

  /** Each question that the list of a past day shows can be opened as of that day. */
  @Test
  void theListOfAPastDayLeadsOn() {
    int listed = 0;
    int opened = 0;
    for (LocalDate day : days()) {
      AsOf past = AsOf.said(day);
      for (QuestionRow row : large.questions(past, QuestionFilter.first(100))) {
        listed++;
        assertTrue(row.claims() > 0 && row.reports() > 0, row.toString());
        boolean there = large.about(past, new Topic.OfQuestion(row.id())).isPresent();
        opened += there || large.counterpart(past, row.id()).isPresent() ? 1 : 0;
      }
    }
    assertTrue(listed > 50, "questions listed: " + listed);
    assertEquals(listed, opened);
  }

  /** What came in is followed behind the scenes; until then pages say that they do not show it. */
  @Test
  void whoeverLooksMeanwhileIsTold(@TempDir Path other) throws Exception {
    Opened opened =
        Ledger.open(other.resolve("b.db").toString(), LedgerOptions.existing("t").creating());
    try (Ledger growing = ((Opened.Open) opened).ledger();
        Holdings holdings = new Holdings(growing, 0)) {
      assertTrue(holdings.questions(AsOf.NOW, QuestionFilter.first(5)).isEmpty());
      assertFalse(holdings.behind(), "nothing came");
      Path story = Files.createDirectory(other.resolve("story"));
      Files.writeString(story.resolve("a.txt"), "A dam broke in Orsa and killed 12 people.");
      Samples.into(growing, new Extraction("t", Tallystick.english()::figures), story);
      List<QuestionRow> before = holdings.questions(AsOf.NOW, QuestionFilter.first(5));
      boolean told = holdings.behind();
      assertTrue(
          !before.isEmpty()
              || told
              || !holdings.questions(AsOf.NOW, QuestionFilter.first(5)).isEmpty());
      for (int i = 0; i < 1000 && holdings.behind(); i++) {
        Thread.sleep(10);
      }
      assertFalse(holdings.behind());
      assertEquals(1, holdings.questions(AsOf.NOW, QuestionFilter.first(5)).size());
    }
  }

  @Test
  void tooMuchForOnePageIsSaid() {
    try (Holdings few = new Holdings(ledger, 0, 2)) {
      AsOf past = AsOf.said(days().get(days().size() - 1));
      Question most = small.questions(past, QuestionFilter.first(1)).get(0).question();
      TooLarge told =
          assertThrows(
              TooLarge.class, () -> few.about(past, new Topic.OfQuestion(Ledger.questionId(most))));
      assertTrue(told.sentence().contains("tallystick show"), told.sentence());
    }
  }

  @Test
  void nearMissesAreThereToo() {
    View all = small.view(AsOf.NOW);
    assertFalse(all.resolution().nearMisses().isEmpty());
    all.resolution()
        .nearMisses()
        .forEach(
            miss -> {
              View part = large.about(AsOf.NOW, new Topic.OfClaim(miss.claim())).orElseThrow();
              assertTrue(part.resolution().nearMisses().contains(miss), miss.because());
            });
  }

  @Test
  void whatIsNotThereIsEmptyAndWhatIsTooMuchIsSaid() {
    for (Topic topic :
        List.of(
            new Topic.OfQuestion("q0"),
            new Topic.OfClaim("c0"),
            new Topic.OfDocument("none"),
            new Topic.OfClaimant("none"),
            new Topic.OfOutlet("none"))) {
      assertTrue(large.about(AsOf.NOW, topic).isEmpty());
      assertTrue(small.about(AsOf.NOW, topic).isEmpty());
    }
    AsOf past = AsOf.said(LocalDate.of(2000, 1, 1));
    assertTrue(large.questions(past, QuestionFilter.first(5)).isEmpty());
    assertTrue(small.questions(past, QuestionFilter.first(5)).isEmpty());
    AsOf known = AsOf.known(java.time.Instant.EPOCH);
    assertThrows(TooLarge.class, () -> large.questions(known, QuestionFilter.first(5)));
    assertThrows(TooLarge.class, () -> large.about(known, new Topic.OfQuestion("q0")));
    assertThrows(TooLarge.class, () -> large.claims(past, ANY, ALL));
    assertFalse(large.behind());
    assertFalse(large.waiting(AsOf.NOW, ANY, new Window(20, 0)).items().isEmpty());
  }
}
