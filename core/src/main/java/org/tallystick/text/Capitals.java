package org.tallystick.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headlines wholly in capitals, where these make no name and no abbreviation. Stateless. */
final class Capitals {
  /** Fewer words than one in so many have small letters: the address of a site. */
  private static final int RARE = 6;

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or",
          "but", "as", "into", "near", "over", "after", "than", "that", "who", "is", "are", "was",
          "were", "be", "been", "his", "her", "their", "its");

  private Capitals() {}

  static boolean only(List<Token> line) {
    long small = line.stream().filter(Token::small).count();
    return small * RARE < line.stream().filter(Token::word).count() - 1;
  }

  /** The same tokens in title case. */
  static List<Token> lowered(List<Token> line) {
    List<Token> lowered = new ArrayList<>(line.size());
    boolean within = false;
    for (Token t : line) {
      boolean small = within && SMALL.contains(t.lower());
      lowered.add(!t.word() || abbreviation(t) && !small ? t : lowered(t, small));
      within = t.word() || t.number();
    }
    return lowered;
  }

  /** "UN", "NCDC": known, or what nobody can say; but "WTVM" is a station and says nothing. */
  private static boolean abbreviation(Token t) {
    String lower = t.lower();
    boolean known = FrequentWords.at(t.text(), 0, t.text().length()) != null;
    boolean station = lower.length() == 4 && "kw".indexOf(lower.charAt(0)) >= 0;
    boolean consonants = lower.chars().allMatch(c -> c > 'a' && c <= 'z' && "eiouy".indexOf(c) < 0);
    return known || lower.indexOf('.') == 1 || consonants && !station && lower.length() > 2;
  }

  private static Token lowered(Token t, boolean small) {
    String rest = t.text().substring(1).toLowerCase(Locale.ROOT);
    String text = small ? t.lower() : t.text().charAt(0) + rest;
    return new Token(
        t.start(), t.end(), text, t.lower(), t.kind(), t.glued(), !small && t.capital());
  }
}
