package org.tallystick.extract;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.tallystick.extract.loss.Clause;
import org.tallystick.extract.loss.Link;
import org.tallystick.extract.loss.NounPhrase;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Grammar;
import org.tallystick.extract.words.Loss;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;

/**
 * Shows how a document was read, sentence by sentence: quantities, words of loss, phrases, ties and
 * the figures that came of them, so that an error can be traced to its step. Stateless.
 */
public final class Explanation {
  private Explanation() {}

  /** The reading of every sentence that holds a quantity, as plain text. */
  public static String of(Document document) {
    Scene scene = new Scene(document, Grammar.english());
    List<Figure> figures = new Extractor().figures(document, Extractor.Mode.FIGURES);
    Roles roles = new Roles();
    StringBuilder out = new StringBuilder();
    for (Sentence sentence : scene.sentences) {
      if (!scene.quantities(sentence.index()).isEmpty()) {
        sentence(out, document, roles.read(scene, sentence), figures);
      }
    }
    return out.toString();
  }

  private static void sentence(
      StringBuilder out, Document document, Clause clause, List<Figure> figures) {
    Sentence sentence = clause.marks.sentence;
    out.append(sentence.part().word()).append(' ').append(sentence.start()).append("  ");
    out.append(document.text(sentence.span()).replace('\n', ' ')).append('\n');
    for (Quantity q : clause.marks.quantities) {
      out.append("  quantity  ").append(words(sentence, q.first(), q.last())).append("  ");
      out.append(q.amount().comparator().word()).append(' ').append(q.kind()).append('\n');
    }
    for (Loss loss : clause.marks.losses()) {
      out.append("  loss      ").append(words(sentence, loss.first(), loss.last())).append("  ");
      StringJoiner senses = new StringJoiner(", ");
      loss.senses().forEach(s -> senses.add(s.measure() + ' ' + s.kind()));
      out.append(senses).append('\n');
    }
    for (int q = 0; q < clause.phrases.size(); q++) {
      phrase(out, clause, q);
    }
    for (Figure f : figures) {
      if (f.at().part() == sentence.part() && f.quote().start() == sentence.start()) {
        figure(out, f);
      }
    }
    out.append('\n');
  }

  private static void phrase(StringBuilder out, Clause clause, int q) {
    NounPhrase p = clause.phrase(q);
    Sentence sentence = clause.marks.sentence;
    out.append("  phrase    ").append(words(sentence, p.quantity().phraseFirst(), p.last()));
    p.counted().ifPresent(c -> out.append("  counts ").append(c.name()));
    p.nation().ifPresent(n -> out.append("  of ").append(n.name()));
    Optional<Link> link = clause.link(q);
    out.append(link.map(l -> "  -> " + l.measure() + " by " + l.rule()).orElse("  no tie"))
        .append('\n');
  }

  private static void figure(StringBuilder out, Figure f) {
    out.append("  figure    ").append(f.text()).append("  ").append(f.amount().comparator().word());
    out.append(' ').append(f.measure().orElse("-")).append(' ').append(f.counted());
    f.side().ifPresent(s -> out.append(" of ").append(s));
    out.append(f.claimant().map(c -> "  says " + c).orElse("  unattributed"));
    out.append("  ").append(f.period().scope().word());
    f.period().asOf().ifPresent(d -> out.append(" as of ").append(d));
    out.append("  rules ").append(f.rules()).append('\n');
  }

  private static String words(Sentence sentence, int first, int last) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = first; i < last; i++) {
      out.append(i > first && !sentence.token(i).glued() ? " " : "")
          .append(sentence.token(i).text());
    }
    return out.append('"').toString();
  }
}
