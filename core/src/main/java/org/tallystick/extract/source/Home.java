package org.tallystick.extract.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tallystick.extract.words.Once;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Openers;
import org.tallystick.text.Sentence;

/** The country a document is about, and those who fight it. Not thread-safe. */
public final class Home {
  /** Whose bodies are often named without their country. */
  private static final String DEFAULT = "United States";

  /** So many times as often as all others a text names its only country. */
  private static final int SOLE = 3;

  private final Once<Optional<String>> country;
  private final Once<Map<Nation, Integer>> nations;

  Home(Supplier<Optional<String>> places, List<Sentence> sentences) {
    this.country = new Once<>(places);
    this.nations = new Once<>(() -> nations(sentences));
  }

  /** How often the text names each country and party. */
  private static Map<Nation, Integer> nations(List<Sentence> sentences) {
    Map<Nation, Integer> names = new HashMap<>();
    for (Sentence sentence : sentences) {
      Openers openers = Vocabulary.NATIONS.openers();
      for (int i = openers.next(sentence, 0);
          i < sentence.size();
          i = openers.next(sentence, i + 1)) {
        if (sentence.token(i).capital()) {
          Vocabulary.NATIONS
              .at(sentence, i)
              .ifPresent(m -> names.merge(m.nation(), 1, Integer::sum));
        }
      }
    }
    return names;
  }

  /** Where the event plays, by its places. */
  Optional<String> country() {
    return country.get();
  }

  /** Whose the army is: of the country of the event, or of the state that the text names. */
  Optional<String> state() {
    return country().or(() -> leading(Nation.Kind.STATE));
  }

  /** Whose the rebels are: of the armed group that the text names. */
  Optional<String> rebels() {
    return leading(Nation.Kind.PARTY);
  }

  /** Whose soldiers ({@code regular}) or rebels are in a war of one state and one armed group. */
  public Optional<String> forces(boolean regular) {
    Optional<String> army = leading(Nation.Kind.STATE);
    Optional<String> rebels = army.flatMap(s -> rebels());
    return regular ? rebels.flatMap(r -> army) : rebels;
  }

  /** The only one of its kind, or the one named far more often than the others together. */
  private Optional<String> leading(Nation.Kind kind) {
    List<Nation> found = new ArrayList<>(nations.get().keySet());
    found.removeIf(n -> n.kind() != kind);
    int all = found.stream().mapToInt(this::times).sum();
    return found.stream()
        .filter(n -> times(n) >= SOLE * (all - times(n)))
        .map(Nation::name)
        .findFirst();
  }

  private int times(Nation nation) {
    return nations.get().getOrDefault(nation, 0);
  }

  /** The two that the text names most: the parties a claim can stand between. */
  public Set<String> parties() {
    Comparator<Nation> most = Comparator.comparing(n -> -times(n));
    return nations.get().keySet().stream()
        .sorted(most.thenComparing(Nation::name))
        .limit(2)
        .map(Nation::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the text is of the country of a body whose name others bear too. */
  boolean at(Optional<String> party) {
    String home = party.orElse(DEFAULT);
    return country()
        .map(home::equals)
        .orElseGet(() -> nations.get().keySet().stream().anyMatch(n -> n.name().equals(home)));
  }

  /** Whether the text hardly names a country but its own. */
  boolean sole() {
    return state().equals(leading(Nation.Kind.STATE));
  }
}
