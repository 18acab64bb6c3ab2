package org.tallystick.lexicon;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tallystick.text.Sentence;

/** A closed set of look-up forms that says no in a nanosecond. Immutable and thread-safe. */
public final class WordSet extends AbstractSet<String> {
  private final List<String> words;
  private final WordMap<String> map;

  public WordSet(Collection<String> words) {
    this.words = words.stream().distinct().toList();
    this.map =
        new WordMap<>(this.words.stream().collect(Collectors.toMap(w -> w, Function.identity())));
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String s && map.get(Sentence.hash(s), s) != null;
  }

  @Override
  public Iterator<String> iterator() {
    return words.iterator();
  }

  @Override
  public int size() {
    return words.size();
  }
}
