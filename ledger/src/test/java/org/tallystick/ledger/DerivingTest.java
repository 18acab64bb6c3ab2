package org.tallystick.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.Tallystick;
import org.tallystick.text.Document;

/**
 * What is derived step by step is what is derived at once, whatever the order. The coverage is the
 * same in every run; another: {@code -Dtallystick.seed=7}, more: {@code -Dtallystick.rounds=50}.
 */
class DerivingTest {
  static final Extraction READER = new Extraction("english", Tallystick.english()::figures);

  private static final List<String> EVENTS =
      List.of(
          "A ferry sank off the Karsan islands in heavy swell",
          "An earthquake shook the upland town of Meren before dawn",
          "A fire swept through a textile mill in the harbour quarter of Doria",
          "Floods burst the Haldane dam and carried off bridges",
          "A bus plunged into the Vesper gorge on the mountain road",
          "A gas blast tore open an apartment tower in Lindow");

  private static final String LENGTH =
      " Witnesses spoke of a long night without light or water while volunteers carried blankets"
          + " and hot soup through narrow lanes to the school hall where families waited for word"
          + " from the hospitals and the harbour office and the parish priest read out names.";

  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test
  @TempDir
  Path folder;

  static Stream<Place> places() {
    return Place.available();
  }

  /** As many documents; the first two are one report printed twice and the third tells of a war. */
  static List<Document> coverage(Random random, int count) {
    String twice = EVENTS.get(0) + ", killing 41 people, the mayor said." + LENGTH;
    LocalDate day = LocalDate.of(2031, 1, 3);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Document open = Document.of("doc-" + i, "A toll", i < 2 ? twice : war(random, 290));
      documents.add(open.by("Outlet " + i).publishedOn(day, "jsonl"));
    }
    documents.addAll(others(random, count));
    return documents;
  }

  private static List<Document> others(Random random, int count) {
    List<Document> documents = new ArrayList<>();
    for (int i = 3; i < count; i++) {
      int event = random.nextInt(EVENTS.size() + 2);
      int toll = 20 + random.nextInt(60);
      String text = event < EVENTS.size() ? event(random, event, toll) : war(random, 300 + i * 7);
      String title = event < EVENTS.size() ? toll + " dead as rescuers search" : "War toll rises";
      Document open = Document.of("doc-" + i, title, text).by("Outlet " + random.nextInt(5));
      boolean dated = random.nextInt(12) > 0;
      LocalDate day =
          LocalDate.of(2031, 1, 1).plusDays(random.nextInt(4) * 70L + random.nextInt(6));
      documents.add(dated ? open.publishedOn(day, "jsonl") : open);
    }
    return documents;
  }

  private static String event(Random random, int event, int toll) {
    String who = List.of("the interior ministry", "rescuers", "the mayor").get(random.nextInt(3));
    return EVENTS.get(event)
        + ", killing "
        + toll
        + " people, "
        + who
        + " said. At least "
        + (toll + 40)
        + " people were injured."
        + (random.nextBoolean() ? LENGTH : "");
  }

  private static String war(Random random, int toll) {
    boolean norway = random.nextBoolean();
    return "The "
        + (norway ? "Norwegian" : "Finnish")
        + " defence ministry said "
        + toll
        + " "
        + (norway ? "Finnish" : "Norwegian")
        + " soldiers had been killed since the start of the war between Norway and Finland."
        + (random.nextInt(3) == 0 ? " A ferry sank off the Karsan islands in heavy swell." : "");
  }

  private static final List<String> CONTENT =
      List.of(
          "SELECT s.story_id, s.ord, d.name, s.arena FROM story_document s JOIN version v"
              + " ON v.id = s.version_id JOIN document d ON d.id = v.document_id ORDER BY 1, 2",
          "SELECT id, because FROM story ORDER BY 1",
          "SELECT id, one, other FROM war ORDER BY 1",
          "SELECT a.name, b.name FROM copy c JOIN version v ON v.id = c.later JOIN document a"
              + " ON a.id = v.document_id JOIN version w ON w.id = c.earlier JOIN document b"
              + " ON b.id = w.document_id ORDER BY 1, 2",
          "SELECT id, story, measure, counted, side, place, scope, since, claims, claimants,"
              + " reports, low, high, latest, findings FROM question ORDER BY 1",
          "SELECT id, question_id, ord, claimant, party, relation, comparator, low, high, as_of,"
              + " reports, origins, first_seen FROM claim ORDER BY 1",
          "SELECT claim_id, c.ord, f.name FROM claim_figure c JOIN figure f ON f.id = c.figure_id"
              + " ORDER BY 1, 2",
          "SELECT id, story, ord, kind, drift, doc, ratio, because, claims, figures FROM finding"
              + " ORDER BY 1",
          "SELECT question_id, finding_id FROM question_finding ORDER BY 1, 2");

  static List<String> derived(Ledger ledger) {
    assertTrue(ledger.refresh());
    List<String> all = new ArrayList<>();
    for (String query : CONTENT) {
      ledger.sql(query, 1_000_000, Duration.ofMinutes(1), row -> all.add(row.toString()));
    }
    return all;
  }

  /** Every table has rows: a comparison of nothing with nothing would hold. */
  static void filled(Ledger ledger, String when) {
    for (String query : CONTENT) {
      List<String> rows = new ArrayList<>();
      ledger.sql(query, 10, Duration.ofMinutes(1), row -> rows.add(row.toString()));
      assertTrue(rows.size() > 1, "no rows: " + query + " " + when);
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void stepByStepIsAtOnce(Place place) throws Exception {
    long seed = Long.getLong("tallystick.seed", 1);
    for (int round = 0; round < Integer.getInteger("tallystick.rounds", 2); round++) {
      Random random = new Random(seed + round);
      List<Document> documents = coverage(random, 48);
      List<String> expected;
      try (Ledger ledger = fresh(place, "whole" + round)) {
        Coverage.put(ledger, READER, documents);
        expected = derived(ledger);
        filled(ledger, "seed " + (seed + round));
        assertEquals(
            Derivation.of(ledger.view(AsOf.NOW)).questions(),
            ledger.questions(AsOf.NOW, QuestionFilter.first(10_000)),
            "the tables and the view agree");
      }
      List<Document> shuffled = new ArrayList<>(documents);
      Collections.shuffle(shuffled, random);
      try (Ledger ledger = fresh(place, "steps" + round)) {
        for (int from = 0; from < shuffled.size(); ) {
          int to = Math.min(shuffled.size(), from + 1 + random.nextInt(6));
          Coverage.put(ledger, READER, shuffled.subList(from, to));
          ledger.refresh();
          from = to;
        }
        same(expected, derived(ledger), "seed " + (seed + round));
        assertEquals(List.of(), ledger.verify((d, f) -> true));
      }
    }
  }

  private Ledger fresh(Place place, String name) throws Exception {
    return place.fresh(Files.createDirectory(folder.resolve(name)));
  }

  static void same(List<String> expected, List<String> now, String when) {
    for (int i = 0; i < Math.min(expected.size(), now.size()); i++) {
      assertEquals(expected.get(i), now.get(i), when);
    }
    assertEquals(expected.size(), now.size(), when);
  }
}
