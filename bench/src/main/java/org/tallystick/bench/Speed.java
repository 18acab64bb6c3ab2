package org.tallystick.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.tallystick.extract.Extractor;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;

/**
 * Prints documents per CPU second of the reader, beside only splitting into sentences and tokens.
 */
public final class Speed {
  /** The reader is so much code that it is compiled to the end only after so many CPU seconds. */
  private static final double WARM_UP = 60;

  private static final Extractor READER = new Extractor();

  private Speed() {}

  /**
   * Arguments: the folder with the sets; optionally CPU seconds to measure for each (default 5).
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("Name the folder with the benchmark sets.");
      System.exit(2);
    }
    double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 5;
    List<Corpus> sets = Corpus.below(Path.of(args[0]));
    if (sets.isEmpty()) {
      System.out.println("skipped: no benchmark set in " + args[0]);
      return;
    }
    List<Document> all = sets.stream().flatMap(s -> s.documents().stream()).toList();
    new Meter(WARM_UP, 1).of(d -> READER.figures(d, Extractor.Mode.FIGURES).size(), all);
    print(sets, new Meter(seconds, seconds));
  }

  private static void print(List<Corpus> sets, Meter meter) {
    ToIntFunction<Document> reader = d -> READER.figures(d, Extractor.Mode.FIGURES).size();
    System.out.println(
        "| set | documents | characters each | tokens only, docs / CPU-s | reader, docs / CPU-s"
            + " | reader, thousand characters / CPU-s | times the cost of tokens"
            + " | allocated for a document |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (Corpus set : sets) {
      Meter.Cost tokens = meter.of(Speed::tokens, set.documents());
      Meter.Cost figures = meter.of(reader, set.documents());
      System.out.println(row(set, tokens, figures));
    }
    System.err.println("checksum " + meter.sink());
  }

  private static String row(Corpus set, Meter.Cost tokens, Meter.Cost figures) {
    int n = set.documents().size();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,d | %,.0f | %,.0f | %,.0f | %.1f | %,.0f kB |",
        set.name(),
        n,
        set.characters() / n,
        n / tokens.cpuSeconds(),
        n / figures.cpuSeconds(),
        set.characters() / 1000.0 / figures.cpuSeconds(),
        figures.cpuSeconds() / tokens.cpuSeconds(),
        figures.allocated() / n / 1000);
  }

  /** The floor: what every reader must do first. */
  static int tokens(Document document) {
    int tokens = 0;
    for (Sentence sentence : Sentences.of(document)) {
      tokens += sentence.tokens().size();
    }
    return tokens;
  }
}
