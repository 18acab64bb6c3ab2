package org.tallystick.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tallystick.lexicon.Tsv;

/**
 * Whether a text or the source of a page may tell of a loss at all: a number and a word of a loss
 * not far from one another. Says yes too often and hardly ever no where there is a figure; costs
 * one pass without a parse, so that most pages of an archive end here. Pure and thread-safe.
 */
public final class Triage {
  /** A number further than this many words from every loss belongs to none. */
  private static final int NEAR = 40;

  private static final long SEED = 0xcbf29ce484222325L;

  private static final Words LOSSES = losses();
  private static final Words NUMBERS = numbers();

  private Triage() {}

  /** One pass over the characters; what stands in tags, scripts and styles does not count. */
  public static boolean mayTell(String source) {
    int words = 0;
    int number = -NEAR - 1;
    int loss = -NEAR - 1;
    long before = SEED;
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c == '<') {
        i = afterTag(source, i);
      } else if (letter(c)) {
        long word = SEED;
        for (; i < source.length() && letter(source.charAt(i)); i++) {
          word = mixed(word, lower(source.charAt(i)));
        }
        words++;
        loss = LOSSES.has(word) || LOSSES.has(pair(before, word)) ? words : loss;
        number = NUMBERS.has(word) ? words : number;
        before = word;
      } else {
        number = c <= '9' && c >= '0' || c > 127 && Character.isDigit(c) ? words : number;
        i++;
      }
      if (number >= 0 && loss >= 0 && Math.abs(number - loss) <= NEAR) {
        return true;
      }
    }
    return false;
  }

  /** After a tag, and after all of a script or style; a lone sign is passed over. */
  private static int afterTag(String source, int at) {
    for (String name : new String[] {"script", "style"}) {
      if (source.regionMatches(true, at + 1, name, 0, name.length())) {
        int end = source.indexOf("</", at + 1 + name.length());
        return end < 0 ? source.length() : end + 2;
      }
    }
    boolean tag =
        at + 1 < source.length()
            && (Character.isLetter(source.charAt(at + 1))
                || "/!?".indexOf(source.charAt(at + 1)) >= 0);
    int end = tag ? source.indexOf('>', at) : -1;
    return end < 0 ? at + 1 : end + 1;
  }

  private static long mixed(long hash, char c) {
    return (hash ^ c) * 0x100000001b3L;
  }

  private static boolean letter(char c) {
    return c < 128 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  private static char lower(char c) {
    return c < 128 ? (char) (c | 0x20) : Character.toLowerCase(c);
  }

  /** Two words side by side. */
  private static long pair(long first, long second) {
    return (first * 0x9E3779B97F4A7C15L) ^ second;
  }

  private static long hash(String words) {
    int blank = words.indexOf(' ');
    if (blank >= 0) {
      return pair(hash(words.substring(0, blank)), hash(words.substring(blank + 1)));
    }
    long hash = SEED;
    for (int i = 0; i < words.length(); i++) {
      hash = mixed(hash, words.charAt(i));
    }
    return hash;
  }

  /** A set of words by their hashes; two words of one hash cost no more than a needless yes. */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes it, and records are not compared
  private record Words(long[] table) {
    static Words of(Set<String> words) {
      long[] table = new long[Integer.highestOneBit(words.size()) * 4];
      for (String word : words) {
        long hash = hash(word);
        int at = slot(table, hash);
        table[at] = hash;
      }
      return new Words(table);
    }

    boolean has(long hash) {
      return table[slot(table, hash)] == hash;
    }

    private static int slot(long[] table, long hash) {
      int at = (int) (hash ^ (hash >>> 32)) & (table.length - 1);
      while (table[at] != 0 && table[at] != hash) {
        at = (at + 1) & (table.length - 1);
      }
      return at;
    }
  }

  /**
   * The losses of one word, and of each longer phrase without such a word its two longest words
   * that stand side by side.
   */
  private static Words losses() {
    Set<String> phrases = new HashSet<>();
    for (Tsv.Row row : Tsv.read("measures.tsv")) {
      if (!row.get("measure").equals("-")) {
        row.list("phrases").forEach(p -> phrases.add(p.toLowerCase(Locale.ROOT)));
      }
    }
    Set<String> keys = new HashSet<>();
    for (String phrase : phrases) {
      List<String> words = List.of(phrase.split("[^\\p{L}]+"));
      if (words.stream().noneMatch(phrases::contains)) {
        keys.add(key(words));
      } else if (words.size() == 1) {
        keys.add(phrase);
      }
    }
    keys.remove("");
    return Words.of(keys);
  }

  private static String key(List<String> words) {
    String longest = words.get(0);
    for (int i = 1; i < words.size(); i++) {
      String pair = words.get(i - 1) + " " + words.get(i);
      longest = pair.length() > longest.length() ? pair : longest;
    }
    return longest;
  }

  private static Words numbers() {
    Set<String> words = new HashSet<>();
    for (Tsv.Row row : Tsv.read("numbers.tsv")) {
      for (String word : row.get("word").toLowerCase(Locale.ROOT).split("[^\\p{L}]")) {
        words.add(word);
      }
    }
    words.remove("");
    return Words.of(words);
  }
}
