package org.tallystick.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.ledger.Coverage.FIRST;
import static org.tallystick.ledger.Coverage.SECOND;
import static org.tallystick.ledger.Coverage.document;
import static org.tallystick.ledger.Coverage.flood;
import static org.tallystick.ledger.Coverage.open;
import static org.tallystick.ledger.Coverage.put;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.figure.Figure;
import org.tallystick.ledger.Judgement.Action;
import org.tallystick.ledger.Judgement.Kind;
import org.tallystick.ledger.Outcome.How;
import org.tallystick.ledger.Outcome.Stored;
import org.tallystick.ledger.Standing.State;
import org.tallystick.text.Document;

/** What the ledger promises, on each database there is. */
class LedgerTest {
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  static Stream<Place> places() {
    return Place.available();
  }

  private static List<How> hows(List<Outcome> outcomes) {
    return outcomes.stream().map(o -> ((Stored) o).how()).toList();
  }

  private static Judgement figure(String actor, Action action, String target) {
    return new Judgement(
        actor,
        Kind.FIGURE,
        action,
        target,
        Optional.empty(),
        Optional.empty(),
        Optional.of("because"),
        "test");
  }

  private static Judgement correction(String actor, String target, String field, String value) {
    return new Judgement(
        actor,
        Kind.FIGURE,
        Action.CORRECT,
        target,
        Optional.of(field),
        Optional.of(value),
        Optional.of("read the page"),
        "test");
  }

  private static View.Reviewed reported(Ledger ledger, String doc, String text) {
    return ledger.view(AsOf.NOW).figures().stream()
        .filter(r -> r.figure().doc().equals(doc) && r.figure().text().equals(text))
        .filter(r -> r.figure().at().part() == org.tallystick.text.Part.BODY)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("places")
  void theSameInputTwiceChangesNothing(Place place) {
    try (Ledger ledger = place.fresh(folder)) {
      assertEquals(List.of(How.NEW, How.NEW, How.NEW), hows(put(ledger, FIRST, flood())));
      String before = Coverage.content(ledger);
      List<Document> shuffled = new ArrayList<>(flood());
      java.util.Collections.reverse(shuffled);
      assertEquals(
          List.of(How.UNCHANGED, How.UNCHANGED, How.UNCHANGED), hows(put(ledger, FIRST, shuffled)));
      assertEquals(before, Coverage.content(ledger));
      assertEquals(List.of(), ledger.verify((d, f) -> true));
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void whatIsReadIsWhatWasStored(Place place) {
    try (Ledger ledger = place.fresh(folder)) {
      put(ledger, FIRST, flood());
      List<Figure> read = flood().stream().flatMap(d -> FIRST.reader().apply(d).stream()).toList();
      assertFalse(read.isEmpty());
      assertEquals(
          read, ledger.view(AsOf.NOW).figures().stream().map(View.Reviewed::figure).toList());
      assertEquals(flood(), ledger.view(AsOf.NOW).documents());
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void aChangedPageIsANewVersion(Place place) {
    try (Ledger ledger = place.fresh(folder)) {
      put(ledger, FIRST, flood());
      Document old = flood().get(0);
      Document changed =
          document(old.id(), "Orr Gazette", 3, old.title(), old.text().replace("41", "43"));
      assertEquals(List.of(How.CHANGED), hows(put(ledger, FIRST, List.of(changed))));
      assertEquals(List.of(How.UNCHANGED), hows(put(ledger, FIRST, List.of(old))));
      Change change = ledger.diff("gazette", 1, 2).orElseThrow();
      assertEquals(1, change.lines().size());
      assertEquals("41", change.lines().get(0).from().orElseThrow().text());
      assertEquals("43", change.lines().get(0).to().orElseThrow().text());
      assertEquals(List.of("amount"), change.lines().get(0).changed());
      assertEquals(2, change.same());
      assertEquals(2, ledger.versions("gazette").size());
      assertEquals("43", reported(ledger, "gazette", "43").figure().text());
      assertEquals(List.of(), ledger.verify((d, f) -> true));
    }
  }

  @Test
  void aPageIsKnownByItsAddressWhateverLedToIt() {
    try (Ledger ledger = open(folder.resolve("l.db"))) {
      Document one =
          at("a", "https://www.orr.example/flood/?utm_source=mail#top", "Flood killed 41.");
      Document same = at("b", "http://orr.example/flood?fbclid=9", "Flood killed 41.");
      Document other = at("a", "https://orr.example/flood?page=2", "Flood killed 12.");
      assertEquals(List.of(How.NEW), hows(put(ledger, FIRST, List.of(one))));
      assertEquals(List.of(How.UNCHANGED), hows(put(ledger, FIRST, List.of(same))));
      assertEquals(List.of(How.NEW), hows(put(ledger, FIRST, List.of(other))));
      assertEquals(
          List.of("a", "a~2"),
          ledger.view(AsOf.NOW).documents().stream().map(Document::id).toList());
      List<List<Optional<String>>> rows = new ArrayList<>();
      ledger.sql("SELECT url FROM sighting", 9, Duration.ofSeconds(9), rows::add);
      assertEquals(same.url(), rows.get(1).get(0));
    }
  }

  private static Document at(String id, String url, String text) {
    return new Document(
        id,
        "",
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(url),
        Optional.empty(),
        false,
        List.of());
  }

  @ParameterizedTest
  @MethodSource("places")
  void aLaterReaderSupersedesAndNothingIsLost(Place place) {
    try (Ledger ledger = place.fresh(folder)) {
      put(ledger, FIRST, flood());
      int before = ledger.view(AsOf.NOW).figures().size();
      String injured = reported(ledger, "gazette", "120").fingerprint();
      String killed = reported(ledger, "gazette", "41").fingerprint();
      ledger.decide(
          List.of(figure("ann", Action.ACCEPT, injured), figure("ann", Action.ACCEPT, killed)));
      assertEquals(List.of(How.REREAD, How.REREAD, How.REREAD), hows(put(ledger, SECOND, flood())));
      View now = ledger.view(AsOf.NOW);
      assertEquals(before - 1, now.figures().size());
      assertEquals(List.of(injured), now.obsolete());
      assertEquals(State.ACCEPTED, reported(ledger, "gazette", "41").state());
      assertEquals(
          List.of(How.UNCHANGED, How.UNCHANGED, How.UNCHANGED), hows(put(ledger, FIRST, flood())));
      assertEquals(List.of(), ledger.verify((d, f) -> true));
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void decisionsCountWhereThoseWhoDecidedAgree(Place place) {
    try (Ledger ledger = place.fresh(folder)) {
      put(ledger, FIRST, flood());
      String target = reported(ledger, "herald", "60").fingerprint();
      ledger.decide(List.of(figure("ann", Action.REJECT, target)));
      assertFalse(figures(ledger).contains("60"));
      ledger.decide(List.of(figure("ben", Action.ACCEPT, target)));
      assertEquals(State.DIFFERING, reported(ledger, "herald", "60").state());
      assertTrue(figures(ledger).contains("60"));
      ledger.decide(List.of(figure("ben", Action.UNDO, target)));
      assertEquals(State.REJECTED, reported(ledger, "herald", "60").state());
      ledger.decide(List.of(figure("ann", Action.UNDO, target)));
      assertEquals(State.UNREVIEWED, reported(ledger, "herald", "60").state());
      ledger.decide(List.of(correction("ann", target, "claimant", "the mayor of Orr")));
      assertTrue(
          ledger.view(AsOf.NOW).resolution().claims().stream()
              .anyMatch(c -> c.claimant().equals(Optional.of("the mayor of Orr"))));
      assertEquals(5, ledger.decisions().size());
      assertEquals(
          List.of(),
          ledger.decide(List.of(correction("ann", target, "claimant", "the mayor of Orr"))));
      assertEquals(List.of(), ledger.verify((d, f) -> true));
    }
  }

  private static List<String> figures(Ledger ledger) {
    return ledger.view(AsOf.NOW).resolution().figures().stream().map(Figure::text).toList();
  }

  @Test
  void aDecisionThatCannotBeIsRefusedWithItsNeighbours() {
    try (Ledger ledger = open(folder.resolve("l.db"))) {
      put(ledger, FIRST, flood());
      String target = reported(ledger, "herald", "60").fingerprint();
      List<Judgement> both =
          List.of(figure("ann", Action.ACCEPT, target), figure("ann", Action.ACCEPT, "nothing"));
      assertThrows(IllegalArgumentException.class, () -> ledger.decide(both));
      assertThrows(
          IllegalArgumentException.class,
          () -> ledger.decide(List.of(figure("ann", Action.UNDO, target))));
      assertEquals(List.of(), ledger.decisions());
      assertThrows(
          IllegalArgumentException.class, () -> correction("ann", target, "as_of", "Friday"));
      assertThrows(IllegalArgumentException.class, () -> correction("ann", target, "amount", "61"));
    }
  }

  @Test
  void claimsAndStoriesAreMergedAndSplit() {
    try (Ledger ledger = open(folder.resolve("l.db"))) {
      put(ledger, FIRST, flood());
      int claims = ledger.view(AsOf.NOW).resolution().claims().size();
      String one = reported(ledger, "gazette", "41").fingerprint();
      String other = reported(ledger, "herald", "60").fingerprint();
      ledger.decide(List.of(pair(Kind.CLAIM, Action.MERGE, other + " " + one)));
      assertEquals(claims - 1, ledger.view(AsOf.NOW).resolution().claims().size());
      ledger.decide(List.of(pair(Kind.CLAIM, Action.UNDO, one + " " + other)));
      assertEquals(claims, ledger.view(AsOf.NOW).resolution().claims().size());
      int stories = ledger.view(AsOf.NOW).resolution().stories().size();
      String documents = Judgement.token("gazette") + " " + Judgement.token("wire");
      ledger.decide(List.of(pair(Kind.STORY, Action.SPLIT, documents)));
      assertEquals(stories + 1, ledger.view(AsOf.NOW).resolution().stories().size());
      assertEquals(List.of(), ledger.verify((d, f) -> true));
    }
  }

  private static Judgement pair(Kind kind, Action action, String target) {
    return new Judgement(
        "ann", kind, action, target, Optional.empty(), Optional.empty(), Optional.empty(), "test");
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyViewIsReplayedInBothTimes(Place place) {
    String name = place.name(folder);
    try (Ledger ledger = open(name, Coverage.optionsAt("2031-05-03T08:00:00Z"))) {
      put(ledger, FIRST, flood().subList(0, 1));
    }
    try (Ledger ledger = open(name, Coverage.optionsAt("2031-05-05T08:00:00.250Z"))) {
      put(ledger, SECOND, flood());
      String target = reported(ledger, "gazette", "41").fingerprint();
      ledger.decide(List.of(figure("ann", Action.REJECT, target)));
      View then = ledger.view(AsOf.known(Instant.parse("2031-05-03T12:00:00Z")));
      assertEquals(1, then.documents().size());
      assertEquals(FIRST.reader().apply(flood().get(0)), figures(then));
      assertEquals(List.of(), then.decisions());
      View said = ledger.view(AsOf.said(LocalDate.of(2031, 5, 3)));
      assertEquals(
          List.of("gazette", "herald"), said.documents().stream().map(Document::id).toList());
      assertEquals(0, ledger.view(AsOf.said(LocalDate.of(2031, 5, 1))).documents().size());
      put(ledger, SECOND, List.of(Document.of("undated", "", "The flood killed 5.")));
      assertEquals(1, ledger.view(AsOf.said(LocalDate.of(2031, 5, 9))).undated());
    }
  }

  private static List<Figure> figures(View view) {
    return view.figures().stream().map(View.Reviewed::figure).toList();
  }

  @ParameterizedTest
  @MethodSource("places")
  void theListOfQuestionsFollowsTheFacts(Place place) {
    try (Ledger ledger = place.fresh(folder)) {
      assertEquals(List.of(), ledger.questions(AsOf.NOW, QuestionFilter.first(10)));
      put(ledger, FIRST, flood());
      List<QuestionRow> rows = ledger.questions(AsOf.NOW, QuestionFilter.first(10));
      assertEquals(
          Derivation.of(ledger.view(AsOf.NOW)).questions(), rows, "the tables and the view agree");
      assertTrue(rows.size() >= 2);
      String target = reported(ledger, "gazette", "120").fingerprint();
      ledger.decide(List.of(figure("ann", Action.REJECT, target)));
      assertEquals(
          Derivation.of(ledger.view(AsOf.NOW)).questions(),
          ledger.questions(AsOf.NOW, QuestionFilter.first(10)));
      assertEquals(1, found(ledger, "opposition valley").size());
      assertEquals(0, found(ledger, "\" earthquake OR").size());
      Document later =
          document("later", "Lake Herald", 9, "", "An earthquake killed 7 people, rescuers said.");
      put(ledger, FIRST, List.of(later));
      assertEquals(1, found(ledger, "earthquake").size());
      assertEquals(List.of(), ledger.verify((d, f) -> true));
    }
  }

  private static List<QuestionRow> found(Ledger ledger, String words) {
    QuestionFilter filter =
        new QuestionFilter(
            Optional.of("killed"), Optional.empty(), Optional.empty(), Optional.of(words), 10, 0);
    return ledger.questions(AsOf.NOW, filter);
  }

  @ParameterizedTest
  @MethodSource("places")
  void whatIsTakenDownIsGoneFromEveryFile(Place place) throws Exception {
    Document secret =
        document(
            "secret", "Orr Gazette", 3, "Zebulon", "Quixotic Zebulon said 17 people were killed.");
    try (Ledger ledger = place.fresh(folder)) {
      put(ledger, FIRST, flood());
      put(ledger, FIRST, List.of(secret));
      String target = reported(ledger, "secret", "17").fingerprint();
      ledger.decide(List.of(correction("ann", target, "claimant", "Zebulon Quixotic of Orr")));
      ledger.decide(
          List.of(
              alias("Quixotic Zebulon", "Zebulon of the mill"),
              alias("interior ministry", "the Orr interior ministry"),
              storyReason("gazette", "secret", "both tell of the flood"),
              storyReason("gazette", "wire", "as Quixotic Zebulon has it")));
      ledger.refresh();
      assertEquals(1, ledger.takeDown("secret", "ann", "asked by the family"));
      assertEquals(0, ledger.takeDown("secret", "ann", "again"));
      assertEquals(3, ledger.view(AsOf.NOW).documents().size());
      assertEquals(0, found(ledger, "quixotic").size());
      List<Judgement> left = ledger.decisions().stream().map(Decision::what).toList();
      assertTrue(left.stream().anyMatch(j -> j.target().equals("interior ministry")), "" + left);
      assertFalse(
          left.toString().toLowerCase(java.util.Locale.ROOT).contains("zebulon"), "" + left);
      assertEquals(List.of(), ledger.verify((d, f) -> true));
      List<Outcome> again = put(ledger, FIRST, List.of(secret));
      assertTrue(((Outcome.Refused) again.get(0)).reason().contains("taken down"));
      assertTrue(ledger.versions("secret").get(0).words().isEmpty());
      place.assertNowhere(folder, "Quixotic");
      place.assertNowhere(folder, "quixotic");
      place.assertNowhere(folder, "Zebulon");
    }
    place.assertNowhere(folder, "Quixotic");
  }

  private static Judgement alias(String name, String canonical) {
    return new Judgement(
        "ann",
        Kind.ACTOR,
        Action.ALIAS,
        name,
        Optional.of("name"),
        Optional.of(canonical),
        Optional.empty(),
        "test");
  }

  private static Judgement storyReason(String one, String other, String reason) {
    return new Judgement(
        "ann",
        Kind.STORY,
        Action.MERGE,
        Judgement.token(one) + " " + Judgement.token(other),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason),
        "test");
  }

  @ParameterizedTest
  @MethodSource("places")
  void aBackupIsALedgerOfItsOwn(Place place) throws Exception {
    Path file = folder.resolve("copy.db");
    try (Ledger ledger = place.fresh(folder)) {
      put(ledger, FIRST, flood());
      ledger.decide(
          List.of(figure("ann", Action.ACCEPT, reported(ledger, "gazette", "41").fingerprint())));
      ledger.backup(file);
      assertThrows(LedgerFault.class, () -> ledger.backup(file));
      try (Ledger copy = open(file)) {
        assertEquals(Coverage.content(ledger), Coverage.content(copy));
        assertEquals(List.of(), copy.verify((d, f) -> true));
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertFalse(files.anyMatch(f -> f.toString().contains(".part")));
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void queriesReadWithinLimitsAndWriteNothing(Place place) {
    try (Ledger ledger = place.fresh(folder)) {
      put(ledger, FIRST, flood());
      String before = Coverage.content(ledger);
      List<List<Optional<String>>> rows = new ArrayList<>();
      Duration long1 = Duration.ofSeconds(30);
      assertTrue(ledger.sql("SELECT name FROM document ORDER BY name", 2, long1, rows::add));
      assertEquals("gazette", rows.get(1).get(0).orElseThrow());
      assertEquals(3, rows.size());
      for (String bad :
          List.of(
              "DELETE FROM figure",
              "UPDATE version SET url = 'x'",
              "DROP TABLE decision",
              "SELECT nothing",
              "ATTACH '" + folder.resolve("x.db") + "' AS x",
              "INSERT INTO extractor VALUES (9, 'x') RETURNING id",
              "")) {
        LedgerFault fault =
            assertThrows(LedgerFault.class, () -> ledger.sql(bad, 9, long1, r -> {}), bad);
        assertEquals(LedgerFault.Kind.QUERY, fault.kind(), bad + fault.sentence());
      }
      String endless =
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
      LedgerFault late =
          assertThrows(
              LedgerFault.class, () -> ledger.sql(endless, 9, Duration.ofMillis(300), r -> {}));
      assertEquals(LedgerFault.Kind.TIMEOUT, late.kind());
      assertEquals(before, Coverage.content(ledger));
      assertFalse(Files.exists(folder.resolve("x.db")));
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void verifyNamesEachFault(Place place) throws Exception {
    String name = place.name(folder);
    try (Ledger ledger = open(name, Coverage.options())) {
      put(ledger, FIRST, flood());
      String target = reported(ledger, "gazette", "41").fingerprint();
      ledger.decide(
          List.of(figure("ann", Action.ACCEPT, target), figure("ben", Action.ACCEPT, target)));
      ledger.refresh();
    }
    for (String[] fault :
        new String[][] {
          {"UPDATE body SET text = 'x' || substr(text, 2) WHERE version_id = 1", "hash differs"},
          {"UPDATE figure SET low = 42, high = 42 WHERE id = 2", "changed since"},
          {"UPDATE figure SET side = 'Orr' WHERE id = 2", "changed since"},
          {"UPDATE figure SET start_at = start_at + 1 WHERE id = 2", "do not give its text"},
          {"UPDATE figure SET quote_end = quote_end - 1 WHERE id = 2", "fingerprint"},
          {
            "DELETE FROM claim_figure WHERE figure_id = 2; DELETE FROM figure WHERE id = 2",
            "were stored"
          },
          {"UPDATE decision SET actor = 'eve' WHERE seq = 1", "Decision 1 was changed"},
          {"UPDATE decision SET reason = 'because not' WHERE seq = 1", "Decision 1: its text"},
          {"DELETE FROM decision WHERE seq = 1", "missing from the chain"},
          {"DELETE FROM claim WHERE ord = 0", "refer to a claim"},
          {"UPDATE version SET number = 2 WHERE id = 1", "lack one of their versions"},
          {"UPDATE figure SET stance = 'shouted' WHERE id = 2", "unreadable"}
        }) {
      place.tamper(
          name,
          fault[0],
          spoilt -> {
            try (Ledger ledger = open(spoilt, Coverage.options())) {
              List<String> faults = ledger.verify((d, f) -> true);
              assertTrue(faults.toString().contains(fault[1]), fault[0] + " gives " + faults);
            }
          });
    }
    try (Ledger ledger = open(name, Coverage.options())) {
      assertEquals(List.of(), ledger.verify((d, f) -> true));
      assertTrue(ledger.verify((d, f) -> !f.text().equals("60")).toString().contains("read again"));
    }
  }

  @Test
  void whatCannotBeKeptLetterForLetterStaysOut() {
    try (Ledger ledger = open(folder.resolve("l.db"))) {
      List<Outcome> outcomes =
          put(
              ledger,
              FIRST,
              List.of(
                  Document.of("half", "", "killed 41 \ud83d"),
                  Document.of("nul", "", "killed \u0000 41"),
                  Document.of("whole", "", "\ud83d\ude80 The flood killed 41 people.")));
      assertEquals(2, outcomes.stream().filter(o -> o instanceof Outcome.Refused).count());
      assertEquals(1, ledger.view(AsOf.NOW).documents().size());
      assertEquals(List.of(), ledger.verify((d, f) -> true));
    }
  }

  @Test
  void aReaderThatFailsCostsOneDocument() {
    Extraction broken =
        new Extraction(
            "broken",
            d -> {
              if (d.id().equals("herald")) {
                throw new IllegalStateException("no");
              }
              return FIRST.reader().apply(d);
            });
    try (Ledger ledger = open(folder.resolve("l.db"))) {
      List<Outcome> outcomes = put(ledger, broken, flood());
      assertEquals("herald.txt", outcomes.get(1).source());
      assertTrue(outcomes.get(1) instanceof Outcome.Refused);
      assertEquals(2, ledger.view(AsOf.NOW).documents().size());
    }
  }

  @Test
  void theDoctorTellsNoWordOfADocument() {
    try (Ledger ledger = open(folder.resolve("l.db"))) {
      put(ledger, FIRST, flood());
      String lines = String.join("\n", ledger.doctor());
      assertTrue(lines.contains("figure rows: "), lines);
      assertTrue(lines.contains("journal_mode: wal"), lines);
      assertTrue(lines.contains("synchronous: 2"), lines);
      for (String word : List.of("Orr", "ministry", "flood", "gazette")) {
        assertFalse(lines.contains(word), lines);
      }
      assertTrue(lines.getBytes(StandardCharsets.UTF_8).length > 100);
    }
  }
}
