package org.tallystick.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.source.Mentions;
import org.tallystick.extract.words.Grammar;
import org.tallystick.figure.Figure;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Span;

/** Reads the figures of documents. Immutable and thread-safe. */
public final class Extractor {
  /** What to read beside reported losses. */
  public enum Mode {
    /** Losses only. */
    FIGURES,
    /** Every other count too, with an empty measure. */
    QUANTITIES
  }

  /** Where two start together, the one that holds the other comes first. */
  private static final Comparator<Figure> ORDER =
      Comparator.comparing((Figure f) -> f.at().part())
          .thenComparing(f -> f.at().start())
          .thenComparing(f -> -f.at().end());

  private final Grammar vocabulary = Grammar.english();

  /** The figures of a document in order: title first, then by offset. */
  public List<Figure> figures(Document document, Mode mode) {
    Scene scene = new Scene(document, vocabulary);
    Roles roles = new Roles();
    List<Quantity> all = new ArrayList<>();
    for (Sentence sentence : scene.sentences) {
      List<Quantity> quantities = scene.quantities(sentence.index());
      if (!quantities.isEmpty()) {
        all.addAll(quantities);
        roles.read(scene, sentence);
      }
    }
    List<Draft> told = roles.drafts();
    List<Draft> drafts = Sums.add(scene, Shot.settle(told));
    if (drafts.isEmpty() && (mode == Mode.FIGURES || all.isEmpty())) {
      return List.of();
    }
    Assembly assembly = new Assembly(scene, mode == Mode.QUANTITIES);
    List<Figure> figures = new ArrayList<>();
    for (Draft draft : drafts) {
      if (!assembly.countsSpeakers(draft) && !speaks(draft) && !Unreal.is(draft)) {
        figures.add(assembly.figure(draft, drafts));
      }
    }
    if (mode == Mode.QUANTITIES) {
      others(all, told).forEach(q -> assembly.quantity(q).ifPresent(figures::add));
    }
    figures.sort(ORDER);
    figures.removeIf(f -> Gate.refusal(f, document).isPresent());
    return List.copyOf(figures);
  }

  /** "two nurses told the paper": those counted tell of the loss. */
  private static boolean speaks(Draft draft) {
    Sentence sentence = draft.quantity().sentence();
    return sentence.kind() == Sentence.Kind.PROSE
        && draft.phrase().head() >= 0
        && draft.phrase().loss().isEmpty()
        && switch (sentence.lower(draft.phrase().last())) {
          case "said", "told", "say", "says", "added" -> true;
          default -> false;
        };
  }

  private static List<Quantity> others(List<Quantity> all, List<Draft> drafts) {
    Set<Span> told = new HashSet<>();
    drafts.forEach(d -> told.add(d.quantity().span()));
    return all.stream().filter(q -> !told.contains(q.span())).toList();
  }

  /** The quantity, unless it counts nothing. */
  static Optional<Quantity> reportable(Quantity quantity) {
    return switch (quantity.kind()) {
      case DATE, CLOCK, NAME, MALFORMED, SCORE -> Optional.empty();
      default -> Optional.of(quantity).filter(q -> !nothing(q));
    };
  }

  /** Zero, and words that leave the number open or only point: several, both, "the new one". */
  private static boolean nothing(Quantity quantity) {
    Sentence sentence = quantity.sentence();
    int last = quantity.last();
    if (sentence.lower(quantity.first()).equals("several")) {
      return true;
    }
    return switch (sentence.lower(last - 1)) {
      case "few", "both", "handful", "pair", "trio" -> true;
      case "one" ->
          last - quantity.first() == 1
              && (last >= sentence.size()
                  || !sentence.token(last).word()
                      && !sentence.token(last).number()
                      && !sentence.token(last).is("-")
                  || Mentions.stops(sentence.lower(last)) && !sentence.token(last).capital());
      default ->
          quantity.amount().number() == 0
              && quantity.amount().comparator() != org.tallystick.figure.Comparator.RANGE;
    };
  }
}
