package org.tallystick;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.extract.Extractor;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;

/**
 * Changes of wording that change nothing of what is told: every case of the specification pages is
 * read again with them, and nearly all must be read the same. The few that may differ are those
 * whose subject is the very wording.
 */
class RewordingTest {
  private static final Pattern DASH = Pattern.compile(" (?:-|–|—|--) (?=\\p{L})");
  private static final Pattern TOLD = Pattern.compile("\\bsaid\\b(?! to)");
  private static final Pattern LEAST = Pattern.compile("\\bat least\\b");
  private static final Pattern HURT = Pattern.compile("\\b(?:were|was) (?=injured|wounded)");
  private static final Pattern PEOPLE =
      Pattern.compile("(?<=\\d |two |three |four |five |six |ten |twelve )people\\b");

  private final Extractor extractor = new Extractor();

  /** A change of wording, and the share of cases that may be read otherwise. */
  record Change(String name, UnaryOperator<String> words, double share) {
    Change(String name, Pattern old, String other, double share) {
      this(name, s -> old.matcher(s).replaceAll(other), share);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Change> changes() {
    return Stream.of(
        new Change("curly quotes", RewordingTest::curly, 0.01),
        new Change("em dashes", DASH, " — ", 0.01),
        new Change("two hyphens", DASH, " -- ", 0.01),
        new Change("announced", TOLD, "announced", 0.04),
        new Change("no fewer than", LEAST, "no fewer than", 0.03),
        new Change("have been", HURT, "have been ", 0.03),
        new Change("tourists", PEOPLE, "tourists", 0.03));
  }

  private static String curly(String s) {
    return s.replaceAll("(?<=^|[\\s(])\"", "“").replace("\"", "”").replace("'", "’");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void isReadTheSame(Change change) throws IOException {
    differ(c -> true, c -> document(c, change.words, change.words), change.share);
  }

  /** Places and names are found in capitals too. */
  @Test
  void titlesInCapitalsAreReadTheSame() throws IOException {
    differ(
        c -> !c.document().title().isEmpty(),
        c -> document(c, t -> t.toUpperCase(Locale.ROOT), UnaryOperator.identity()),
        0.06);
  }

  /** Another document of a case. */
  private interface Reworded {
    Document of(SpecCase c);
  }

  private void differ(Predicate<SpecCase> which, Reworded reworded, double share)
      throws IOException {
    List<String> differing = new ArrayList<>();
    int changed = 0;
    for (SpecCase c : SpecPage.below(Path.of("../docs/spec"))) {
      Document other = reworded.of(c);
      boolean same =
          other.text().equals(c.document().text()) && other.title().equals(c.document().title());
      if (which.test(c) && !c.knownWrong() && !same) {
        changed++;
        if (!read(c.document(), c).equals(read(other, c))) {
          differing.add(c.name());
        }
      }
    }
    assertTrue(changed >= 10, "only " + changed + " cases have such words");
    int most = (int) Math.ceil(share * changed);
    assertTrue(differing.size() <= most, differing.size() + " of " + changed + ": " + differing);
  }

  private static Document document(
      SpecCase c, UnaryOperator<String> title, UnaryOperator<String> text) {
    Document d = c.document();
    return new Document(
        d.id(),
        title.apply(d.title()),
        text.apply(d.text()),
        d.published(),
        d.publishedFrom(),
        d.outlet(),
        d.url(),
        d.language(),
        d.partial(),
        d.asides());
  }

  /** What is told, whatever the words. */
  private List<String> read(Document document, SpecCase c) {
    return extractor.figures(document, c.mode()).stream().map(RewordingTest::told).toList();
  }

  private static String told(Figure f) {
    return f.amount()
        + " "
        + f.measure()
        + " "
        + f.claimant().isPresent()
        + " "
        + f.partOf().isPresent();
  }
}
