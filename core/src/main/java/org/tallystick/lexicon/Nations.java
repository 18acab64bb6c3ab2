package org.tallystick.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.lexicon.Nation.Form;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * The countries of the world and the parties that are sides of its conflicts, by every word a text
 * has for them. Read once from {@code countries.tsv}; immutable and thread-safe.
 */
public final class Nations {
  private static final String FILE = "countries.tsv";

  /** Names that people also bear. */
  private static final Set<String> ALSO_NAMES_OF_PEOPLE = WordSets.of("nation-or-person");

  /** Surnames, where two capitals stand before them and none behind. */
  private static final Set<String> SURNAMES = WordSets.of("nation-or-surname");

  /** "Lebanon, Pennsylvania": the states whose towns bear such names. */
  private static final Phrases<Boolean> REGIONS = regions();

  /** What a phrase stands for and how its case must be written. */
  private record Entry(Nation nation, Set<Form> forms, boolean capitals) {}

  /**
   * A nation where a text names it.
   *
   * @param forms every reading of the words
   * @param first its first token
   * @param last the token after its last
   */
  public record Mention(Nation nation, Set<Form> forms, int first, int last) {
    public Mention {
      forms = Set.copyOf(forms);
    }

    /** Whether the words can be read so. */
    public boolean is(Form form) {
      return forms.contains(form);
    }
  }

  private final Phrases<Entry> phrases;
  private final Map<String, Nation> byName;

  private Nations(Phrases<Entry> phrases, Map<String, Nation> byName) {
    this.phrases = phrases;
    this.byName = byName;
  }

  private static final class Holder {
    private static final Nations ENGLISH = load();
  }

  /** The nations under their English words. */
  public static Nations english() {
    return Holder.ENGLISH;
  }

  private static Nations load() {
    Map<String, Nation> byName = new HashMap<>();
    Map<String, Entry> entries = new HashMap<>();
    for (Tsv.Row row : Tsv.read(FILE)) {
      Nation nation = nation(row);
      if (byName.put(nation.name(), nation) != null) {
        throw row.wrong("the name " + nation.name() + " stands on two lines");
      }
      add(entries, row, List.of(nation.name()), nation, Form.NAME);
      add(entries, row, row.list("adjective"), nation, Form.ADJECTIVE);
      add(entries, row, row.list("people"), nation, Form.PEOPLE);
      add(entries, row, row.list("names"), nation, Form.NAME);
      add(entries, row, row.list("capital"), nation, Form.CAPITAL);
      add(entries, row, row.list("metonym"), nation, Form.METONYM);
    }
    Phrases.Builder<Entry> phrases = new Phrases.Builder<>();
    entries.forEach(phrases::add);
    return new Nations(phrases.build(), Map.copyOf(byName));
  }

  private static Nation nation(Tsv.Row row) {
    try {
      String kind = row.get("kind").toUpperCase(Locale.ROOT);
      String name = row.get("name");
      List<String> adjectives = row.list("adjective");
      String adjective = adjectives.isEmpty() ? name : adjectives.get(0);
      return new Nation(name, Nation.Kind.valueOf(kind), adjective);
    } catch (IllegalArgumentException e) {
      throw row.wrong("the kind must be state, territory, union or party");
    }
  }

  private static void add(
      Map<String, Entry> entries, Tsv.Row row, List<String> words, Nation nation, Form form) {
    for (String word : words) {
      boolean capitals = word.chars().noneMatch(Character::isLowerCase);
      Entry old = entries.get(word.toLowerCase(Locale.ROOT));
      if (old != null && !old.nation().equals(nation)) {
        throw row.wrong(word + " already stands for " + old.nation().name());
      }
      Set<Form> forms = EnumSet.of(form);
      if (old != null) {
        forms.addAll(old.forms());
        capitals &= old.capitals();
      }
      entries.put(word.toLowerCase(Locale.ROOT), new Entry(nation, Set.copyOf(forms), capitals));
    }
  }

  /** The nation of this canonical name. */
  public Optional<Nation> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The nation of which this lower-case word is an adjective or the name of its people. */
  public Optional<Nation> adjective(String lower) {
    return phrases
        .word(lower)
        .filter(e -> e.forms().contains(Form.ADJECTIVE) || e.forms().contains(Form.PEOPLE))
        .map(Entry::nation);
  }

  /** The words with which the words for nations open. */
  public Openers openers() {
    return phrases.openers();
  }

  /**
   * The longest mention that starts with token {@code at}. The words must be capitalised, and
   * acronyms ("US") all capitals.
   */
  public Optional<Mention> at(Sentence sentence, int at) {
    if (at < 0 || at >= sentence.size() || !sentence.token(at).word()) {
      return Optional.empty();
    }
    Optional<Phrases.Match<Entry>> match = phrases.longest(sentence, at);
    return match.isPresent() && named(sentence, match.get())
        ? match.map(m -> new Mention(m.value().nation(), m.value().forms(), at, m.last()))
        : Optional.empty();
  }

  private static boolean named(Sentence sentence, Phrases.Match<Entry> m) {
    return written(sentence, m)
        && (m.last() - m.first() > 1 || !nameOfPerson(sentence, m.first()))
        && (!sentence.lower(m.last()).equals(",") || !region(sentence, m.last() + 1));
  }

  private static boolean written(Sentence sentence, Phrases.Match<Entry> match) {
    int first = sentence.lower(match.first()).equals("the") ? match.first() + 1 : match.first();
    Token token = sentence.token(Math.min(first, match.last() - 1));
    if (match.value().capitals()) {
      return !token.small();
    }
    String text = token.text();
    boolean prefixed = token.lower().equals("al") || token.lower().startsWith("anti");
    return token.capital() || prefixed || Character.isDigit(text.charAt(text.length() - 1));
  }

  private static Phrases<Boolean> regions() {
    Phrases.Builder<Boolean> regions = new Phrases.Builder<>();
    for (Tsv.Row row : Tsv.read("places.tsv")) {
      String region = row.get("region");
      if (row.get("country").equals("United States") && !region.isEmpty()) {
        regions.add(region, !region.equals("Georgia"));
        row.list("abbreviations").forEach(a -> regions.add(a, true));
      }
    }
    return regions.build();
  }

  private static boolean region(Sentence sentence, int at) {
    return REGIONS.longest(sentence, at).filter(Phrases.Match::value).isPresent();
  }

  /** "Chad Mills", "Michael Jordan": another name beside one that people bear too. */
  private static boolean nameOfPerson(Sentence sentence, int at) {
    String lower = sentence.lower(at);
    if (SURNAMES.contains(lower) && at > 1 && !name(sentence, at + 1)) {
      return name(sentence, at - 1) && name(sentence, at - 2);
    }
    if (sentence.kind() == Sentence.Kind.HEADLINE || !ALSO_NAMES_OF_PEOPLE.contains(lower)) {
      return false;
    }
    return name(sentence, at + 1) || at > 1 && name(sentence, at - 1);
  }

  private static boolean name(Sentence sentence, int at) {
    if (at < 0 || at >= sentence.size()) {
      return false;
    }
    Token token = sentence.token(at);
    return token.word() && token.capital() && !token.lower().equals("in");
  }
}
