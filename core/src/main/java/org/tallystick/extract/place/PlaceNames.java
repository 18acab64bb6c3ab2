package org.tallystick.extract.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.words.Cue;
import org.tallystick.extract.words.Grammar;
import org.tallystick.lexicon.Gazetteer;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Nations;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Part;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Finds the names of places of a sentence in one pass. Stateless and thread-safe. */
final class PlaceNames {
  private static final Set<String> WHERE = WordSets.of("where");
  private static final Set<String> BEFORE_PLACE = WordSets.of("before-place");
  private static final Set<String> SETTLED = WordSets.of("settled");

  /** How a place is named. */
  enum Use {
    /** Behind "in", "near" and the like. */
    WHERE,
    /** Before the word for what happened: "the Ostrava blast". */
    BEFORE_EVENT,
    /** The city from which a dispatch is sent. */
    DATELINE,
    /** As part of the name of a local office or institution: "the Ostrava zoo". */
    OFFICE,
    /** In passing: a person's origin, an adjective. */
    PASSING
  }

  /**
   * A place in a sentence.
   *
   * @param country canonical name, where known
   * @param whole whether it is a whole country
   */
  record Named(int first, int last, Optional<String> country, boolean whole, Use use) {}

  private static final Set<String> SUFFIXES = WordSets.of("place-suffix");
  private static final Set<String> INSTITUTIONS = WordSets.of("institution");

  /** Capitalised words that follow "in" or "on" and are no places. */
  private static final Set<String> NO_PLACES = WordSets.of("no-place");

  /** Bodies that sit elsewhere than what they tell of. */
  private static final Set<String> OFFICES =
      Set.of("ministry", "staff", "government", "command", "headquarters", "officials", "embassy");

  private static final Set<String> BRIEFINGS = WordSets.of("briefing");

  /** Before a name that no list knows. */
  private static final Set<String> DIRECTLY = Set.of("in", "near", "outside", "around");

  /** "evacuated from": where people were taken away. */
  private static final Set<String> LEFT =
      Set.of(
          "evacuated", "rescued", "fled", "displaced", "freed", "abducted", "kidnapped", "taken");

  private PlaceNames() {}

  /** All places in order, not overlapping. */
  static List<Named> in(Sentence s) {
    List<Named> found = new ArrayList<>();
    int dateline = dateline(s);
    int i = 0;
    while (i < s.size()) {
      Optional<Named> named = s.token(i).word() ? at(s, i, dateline) : Optional.empty();
      named.ifPresent(found::add);
      i = named.map(Named::last).orElse(i + 1);
    }
    return found;
  }

  private static Optional<Named> at(Sentence s, int i, int dateline) {
    Optional<Gazetteer.Mention> known = Gazetteer.english().at(s, i);
    Optional<Nations.Mention> nation = Nations.english().at(s, i);
    if (known.isPresent() && !personal(s, known.get().first(), known.get().last())) {
      return Optional.of(known(s, known.get(), dateline));
    }
    if (nation.isPresent()) {
      return nation(s, nation.get(), dateline);
    }
    boolean unheard = known.isEmpty() && s.kind() != Sentence.Kind.HEADLINE;
    return unheard && DIRECTLY.contains(s.lower(i - 1)) && opensName(s, i)
        ? unknown(s, i)
        : Optional.empty();
  }

  private static Named known(Sentence s, Gazetteer.Mention m, int dateline) {
    int stop = suffix(s, m.last());
    String country = country(s, stop).orElse(m.country());
    return new Named(
        m.first(), stop, Optional.of(country), false, use(s, m.first(), stop, dateline));
  }

  private static Optional<Named> nation(Sentence s, Nations.Mention m, int dateline) {
    boolean land =
        m.nation().kind() == Nation.Kind.STATE || m.nation().kind() == Nation.Kind.TERRITORY;
    if (!land) {
      return Optional.empty();
    }
    boolean name = m.is(Nation.Form.NAME);
    Use use =
        name || m.is(Nation.Form.CAPITAL) ? use(s, m.first(), m.last(), dateline) : Use.PASSING;
    boolean capital = m.is(Nation.Form.CAPITAL);
    return Optional.of(
        new Named(m.first(), m.last(), Optional.of(m.nation().name()), !capital, use));
  }

  /** A capitalised name behind "in" that no list knows is a place all the same. */
  private static Optional<Named> unknown(Sentence s, int i) {
    int stop = i + 1;
    while (stop < s.size() && stop < i + 4 && continuesName(s, stop)) {
      stop++;
    }
    stop = suffix(s, stop);
    return Optional.of(new Named(i, stop, country(s, stop), false, Use.WHERE));
  }

  private static boolean opensName(Sentence s, int i) {
    Token t = s.token(i);
    return t.capital() && t.text().length() > 2 && !NO_PLACES.contains(t.lower());
  }

  private static boolean continuesName(Sentence s, int i) {
    Token t = s.token(i);
    boolean hyphen = t.is("-") && t.glued();
    return hyphen || t.word() && t.capital() && !NO_PLACES.contains(t.lower());
  }

  private static int suffix(Sentence s, int last) {
    return SUFFIXES.contains(s.lower(last)) ? last + 1 : last;
  }

  /** The country behind a comma, or that of the state there. */
  private static Optional<String> country(Sentence s, int i) {
    if (!s.lower(i).equals(",")) {
      return Optional.empty();
    }
    return Gazetteer.english()
        .region(s, i + 1)
        .map(Gazetteer.Mention::country)
        .or(
            () ->
                Nations.english()
                    .at(s, i + 1)
                    .filter(m -> m.is(Nation.Form.NAME))
                    .map(m -> m.nation().name()));
  }

  private static Use use(Sentence s, int first, int last, int dateline) {
    if (first < dateline) {
      return Use.DATELINE;
    }
    if (where(s, first)) {
      return spoken(s, first, last) ? Use.PASSING : Use.WHERE;
    }
    boolean event = false;
    int at = s.lower(last).equals("'s") ? last + 1 : last;
    for (int k = at; k < at + 3 && !Grammar.english().words().function(s.lower(k)); k++) {
      event |= Cue.at(s, k).filter(m -> m.value().cue() == Cue.EVENT).isPresent();
    }
    if (event) {
      return Use.BEFORE_EVENT;
    }
    return INSTITUTIONS.contains(s.lower(last)) ? Use.OFFICE : Use.PASSING;
  }

  /** "told a briefing in Geneva", "the ministry in Lima said": where it was said. */
  private static boolean spoken(Sentence s, int first, int last) {
    boolean in = s.lower(first - 1).equals("in") || s.lower(first - 1).equals("at");
    boolean said = Cue.at(s, last).filter(m -> m.value().cue() == Cue.REPORT).isPresent();
    String before = s.lower(first - 2);
    return in && (said && OFFICES.contains(before) || BRIEFINGS.contains(before));
  }

  /** Behind a preposition of place, perhaps with "the", "northern" or "city of" between. */
  private static boolean where(Sentence s, int first) {
    for (int i = first - 1; i >= 0 && i >= first - 6; i--) {
      String word = s.lower(i);
      if (WHERE.contains(word)) {
        return true;
      }
      switch (word) {
        case "from" -> {
          return LEFT.contains(s.lower(i - 1));
        }
        case "of" -> {
          if (!SUFFIXES.contains(s.lower(i - 1)) && !SETTLED.contains(s.lower(i - 1))) {
            return false;
          }
        }
        default -> {
          if (!BEFORE_PLACE.contains(word)) {
            return Nations.english().at(s, i).isPresent() && where(s, i);
          }
        }
      }
    }
    return false;
  }

  /** "Chelsea Morgan", "Mr Jackson": a place's name that a person bears here. */
  private static boolean personal(Sentence s, int first, int last) {
    if (last - first > 1 || s.kind() == Sentence.Kind.HEADLINE) {
      return false;
    }
    boolean after = last < s.size() && s.token(last).word() && s.token(last).capital();
    boolean event =
        Cue.at(s, last).isPresent()
            || SUFFIXES.contains(s.lower(last))
            || INSTITUTIONS.contains(s.lower(last));
    boolean nation = Nations.english().at(s, last).isPresent();
    boolean before = first > 1 && s.token(first - 1).word() && s.token(first - 1).capital();
    return !where(s, first) && (after && !event && !nation || before);
  }

  /** The token after a dispatch's opening "KABUL, Afghanistan (AP) -"; 0 where there is none. */
  private static int dateline(Sentence s) {
    if (s.part() != Part.BODY || s.size() < 4 || !s.token(0).capital()) {
      return 0;
    }
    for (int i = 1; i < Math.min(s.size(), 14); i++) {
      String word = s.lower(i);
      if (word.equals("—") || word.equals("–") || word.equals("-") && !s.token(i).glued()) {
        return i;
      }
      boolean plain = s.token(i).word() && Character.isLowerCase(s.token(i).text().charAt(0));
      if (plain && !inBrackets(s, i)) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean inBrackets(Sentence s, int i) {
    for (int k = i; k >= 0; k--) {
      if (s.lower(k).equals("(")) {
        return true;
      }
    }
    return false;
  }
}
