package org.tallystick.lexicon;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A closed set of look-up forms that says no in a nanosecond. Immutable and thread-safe. */
public final class WordSet extends AbstractSet<String> {
  private final List<String> words;
  private final Set<String> set;
  private final Openers openers;

  public WordSet(Collection<String> words) {
    this.words = List.copyOf(words);
    this.set = new HashSet<>(this.words);
    this.openers = Openers.of(this.words);
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String s && openers.has(s) && set.contains(s);
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
