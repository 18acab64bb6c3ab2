package org.tallystick.resolve;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.text.Document;

/**
 * Which documents copy one another: shared runs of five words, found through MinHash and then
 * compared for real. Digits are masked, so that a copy with another number is still seen to be one.
 * Linear in the text but for documents that do share a band.
 */
final class Copies {
  private static final int RUN = 5;
  private static final int BANDS = 24;
  private static final int ROWS = 2;

  /** Texts with fewer runs than this are too short to tell a copy from a likeness. */
  private static final int FEWEST = 25;

  /** Share of the shorter text's runs that the longer must hold. */
  private static final double COPIED = 0.6;

  private final ArrayDeque<Entry> recent = new ArrayDeque<>();
  private final Map<String, long[]> runs = new HashMap<>();

  /** A text told again after more days than this is no copy: bulletins recur. */
  static final long DAYS = 3;

  /** A text is compared with so many of the latest that share a band. */
  private static final int LATEST = 8;

  private record Entry(String doc, long day) {}

  private final Map<Long, ArrayDeque<Entry>> bands = new HashMap<>();
  private Origins origins = new Origins();
  private final List<List<String>> pairs = new ArrayList<>();

  /** Whether {@code d} is so near before the other that they can be copies. */
  static boolean reaches(Document other, Document d) {
    return day(other) - day(d) <= DAYS && day(d) <= day(other);
  }

  private static long day(Document d) {
    return d.published().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE / 2);
  }

  /**
   * Forgets all documents from the first of these on, which are given in order, so that they can be
   * added again.
   */
  void rewind(List<Document> tail) {
    Set<String> gone = new LinkedHashSet<>();
    tail.forEach(d -> gone.add(d.id()));
    pairs.removeIf(p -> gone.contains(p.get(1)));
    origins = new Origins();
    bands.clear();
    runs.clear();
    recent.clear();
    pairs.forEach(p -> origins.join(p.get(0), p.get(1)));
  }

  /** Adds the next document in order of publication. */
  void add(Document document) {
    String id = document.id();
    long[] mine = runs(document.text());
    if (mine.length < FEWEST) {
      return;
    }
    long day = day(document);
    Set<String> near = new LinkedHashSet<>();
    for (int band = 0; band < BANDS; band++) {
      ArrayDeque<Entry> same = bands.computeIfAbsent(key(mine, band), k -> new ArrayDeque<>());
      while (!same.isEmpty() && (same.size() > LATEST || day - same.getFirst().day() > DAYS)) {
        same.removeFirst();
      }
      same.forEach(e -> near.add(e.doc()));
      same.addLast(new Entry(id, day));
    }
    recent.addLast(new Entry(id, day));
    while (day - recent.getFirst().day() > DAYS) {
      runs.remove(recent.removeFirst().doc());
    }
    runs.put(id, mine);
    for (String other : near) {
      long[] theirs = runs.get(other);
      if (theirs != null && shared(mine, theirs) >= COPIED) {
        pairs.add(List.of(other, id));
        origins.join(other, id);
      }
    }
  }

  /** The document that stands for all copies of this one. */
  String origin(String doc) {
    return origins.of(doc);
  }

  /** All pairs of copies, the earlier document first. */
  List<List<String>> pairs() {
    return List.copyOf(pairs);
  }

  /** Hashes of all runs of words, sorted, each once. */
  private static long[] runs(String text) {
    List<Integer> words = new ArrayList<>();
    int hash = 0;
    boolean in = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean separator =
          c == ',' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
      if (Character.isLetter(c)) {
        hash = hash * 31 + Character.toLowerCase(c);
        in = true;
      } else if (Character.isDigit(c) || in && separator) {
        hash = '0';
        in = true;
      } else if (in) {
        words.add(hash);
        hash = 0;
        in = false;
      }
    }
    long[] found = new long[Math.max(0, words.size() - RUN + 1)];
    for (int i = 0; i < found.length; i++) {
      long h = 7;
      for (int j = 0; j < RUN; j++) {
        h = mix(h * 1_000_003 + words.get(i + j));
      }
      found[i] = h;
    }
    return Arrays.stream(found).sorted().distinct().toArray();
  }

  private static long key(long[] runs, int band) {
    long key = band;
    for (int row = 0; row < ROWS; row++) {
      long seed = mix((long) band * ROWS + row + 1);
      long least = Long.MAX_VALUE;
      for (long run : runs) {
        least = Math.min(least, mix(run ^ seed));
      }
      key = mix(key * 31 + least);
    }
    return key;
  }

  private static double shared(long[] a, long[] b) {
    int i = 0;
    int j = 0;
    int both = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        both++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) both / Math.min(a.length, b.length);
  }

  private static long mix(long x) {
    long h = x * 0x9E3779B97F4A7C15L;
    h ^= h >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    return h ^ h >>> 29;
  }
}
