package org.tallystick.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.loss.Marks;
import org.tallystick.extract.number.Quantities;
import org.tallystick.extract.number.Quantity;
import org.tallystick.extract.words.Grammar;
import org.tallystick.text.Document;
import org.tallystick.text.Sentence;
import org.tallystick.text.Sentences;

/**
 * One document while it is read: its sentences, their quantities, and their marks, made only when
 * asked for, so that most sentences cost one pass over their tokens. Confined to one run.
 */
final class Scene {
  final Document document;
  final List<Sentence> sentences;
  private final Grammar vocabulary;
  private final List<List<Quantity>> quantities = new ArrayList<>();
  private final @Nullable Marks[] marks;

  Scene(Document document, Grammar vocabulary) {
    this.document = document;
    this.vocabulary = vocabulary;
    this.sentences = Sentences.of(document);
    this.marks = new Marks[sentences.size()];
    for (Sentence sentence : sentences) {
      quantities.add(Quantities.in(sentence));
    }
  }

  List<Quantity> quantities(int sentence) {
    return quantities.get(sentence);
  }

  /** The marks of a sentence by its index. */
  Marks marks(int sentence) {
    Marks known = marks[sentence];
    if (known == null) {
      known = new Marks(sentences.get(sentence), quantities.get(sentence), vocabulary);
      marks[sentence] = known;
    }
    return known;
  }

  /** The marks of the sentence before, in the same part of the document. */
  Optional<Marks> before(Sentence sentence) {
    int index = sentence.index() - 1;
    boolean same = index >= 0 && sentences.get(index).part() == sentence.part();
    return same ? Optional.of(marks(index)) : Optional.empty();
  }
}
