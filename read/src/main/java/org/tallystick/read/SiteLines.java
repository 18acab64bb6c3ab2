package org.tallystick.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tallystick.lexicon.Tsv;

/** Tells short blocks that a site puts into its articles by their wording. */
final class SiteLines {
  private static final int LONGEST = 260;

  private static final Map<String, Set<String>> LINES = lines();

  private SiteLines() {}

  private static Map<String, Set<String>> lines() {
    Map<String, Set<String>> lines = new HashMap<>();
    for (Tsv.Row row : Tsv.read("page-lines.tsv")) {
      lines.computeIfAbsent(row.get("where"), where -> new HashSet<>()).add(row.get("line"));
    }
    lines.replaceAll((where, set) -> Set.copyOf(set));
    return Map.copyOf(lines);
  }

  /** Whether the block is such a line. */
  static boolean has(String block) {
    if (block.length() > LONGEST) {
      return false;
    }
    if (block.startsWith("<")) {
      return true;
    }
    String plain = plain(block);
    return plain.isEmpty()
        || in("whole").contains(plain)
        || startsWithAny(plain)
        || holdsAny(plain);
  }

  private static Set<String> in(String where) {
    return LINES.getOrDefault(where, Set.of());
  }

  /** Each run of whole words from the start is looked up, so the length of the list is free. */
  private static boolean startsWithAny(String plain) {
    int words = 0;
    for (int i = plain.indexOf(' '); words < 6; i = plain.indexOf(' ', i + 1)) {
      if (in("start").contains(i < 0 ? plain : plain.substring(0, i))) {
        return true;
      }
      if (i < 0) {
        return false;
      }
      words++;
    }
    return false;
  }

  private static boolean holdsAny(String plain) {
    String padded = " " + plain + " ";
    for (String line : in("any")) {
      if (padded.contains(" " + line + " ")) {
        return true;
      }
    }
    return false;
  }

  /** Lower case, letters and digits, one blank between words. */
  static String plain(String s) {
    StringBuilder plain = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && plain.length() > 0) {
          plain.append(' ');
        }
        plain.append(Character.toLowerCase(c));
        gap = false;
      } else {
        gap = true;
      }
    }
    return plain.toString();
  }
}
