package org.tallystick.bench.peers;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.tallystick.bench.Corpus;
import org.tallystick.bench.Meter;
import org.tallystick.text.Document;

/**
 * Documents per CPU second of Stanford CoreNLP, doing the least a reader of figures over a parse
 * needs: tokens, sentences, and for the sentences with a number and a loss word tags, lemmas and
 * dependencies. No figures are read from them; that would come on top.
 */
public final class CoreNlpSpeed {
  private static final Set<String> LOSS =
      Set.of(
          "killed", "dead", "deaths", "died", "dies", "kill", "kills", "killing", "toll", "wounded",
          "injured", "injuries", "wounding", "injuring", "casualties", "losses", "lost", "missing",
          "captured", "destroyed", "damaged", "displaced", "shot", "bodies", "victims", "hurt",
          "fatalities", "rescued", "drowned", "evacuated");
  private static final Set<String> NUMBER_WORDS =
      Set.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "dozens", "scores", "hundreds", "thousands");

  private final StanfordCoreNLP split = new StanfordCoreNLP(properties("tokenize"));
  private final StanfordCoreNLP parse = new StanfordCoreNLP(parser());

  private CoreNlpSpeed() {}

  /** Arguments: the folder with the sets; optionally CPU seconds to measure for each (default 20). */
  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      System.err.println("Name the folder with the benchmark sets.");
      System.exit(2);
    }
    double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 20;
    CoreNlpSpeed peer = new CoreNlpSpeed();
    Meter meter = new Meter(seconds, seconds);
    System.out.println("| set | documents | tokens only, docs / CPU-s | tags, lemmas and parses, docs / CPU-s |");
    System.out.println("| --- | ---: | ---: | ---: |");
    for (Corpus set : Corpus.below(Path.of(args[0]))) {
      // A round of a large set would take minutes: an even sample of it is enough.
      List<Document> sample = sample(set.documents(), 100);
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %,.0f | %,.1f |%n",
          set.name(),
          sample.size(),
          rate(meter, d -> peer.split(d).sentences().size(), sample),
          rate(meter, peer::parsed, sample));
    }
    System.err.println("checksum " + meter.sink());
  }

  private static double rate(Meter meter, ToIntFunction<Document> work, List<Document> sample) {
    return sample.size() / meter.of(work, sample).cpuSeconds();
  }

  private static List<Document> sample(List<Document> all, int size) {
    List<Document> some = new ArrayList<>();
    int step = Math.max(1, all.size() / size);
    for (int i = 0; i < all.size() && some.size() < size; i += step) {
      some.add(all.get(i));
    }
    return some;
  }

  private CoreDocument split(Document document) {
    return split.processToCoreDocument(document.title() + "\n\n" + document.text());
  }

  private int parsed(Document document) {
    int edges = 0;
    for (CoreSentence sentence : split(document).sentences()) {
      if (sentence.tokens().size() <= 120 && mayHoldFigure(sentence.tokens())) {
        CoreDocument one = new CoreDocument(new Annotation(sentence.text()));
        parse.annotate(one);
        for (CoreSentence read : one.sentences()) {
          edges += read.dependencyParse().edgeCount();
        }
      }
    }
    return edges;
  }

  private static boolean mayHoldFigure(List<CoreLabel> tokens) {
    boolean number = false;
    boolean loss = false;
    for (CoreLabel token : tokens) {
      String word = token.word().toLowerCase(Locale.ROOT);
      number |= Character.isDigit(word.charAt(0)) || NUMBER_WORDS.contains(word);
      loss |= LOSS.contains(word);
    }
    return number && loss;
  }

  private static Properties properties(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("threads", "1");
    return properties;
  }

  private static Properties parser() {
    Properties properties = properties("tokenize,pos,lemma,depparse");
    properties.setProperty("ssplit.eolonly", "false");
    return properties;
  }
}
