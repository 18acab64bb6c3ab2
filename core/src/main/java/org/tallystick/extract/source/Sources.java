package org.tallystick.extract.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.place.Places;
import org.tallystick.extract.source.ActorLexicon.Known;
import org.tallystick.extract.source.ActorLexicon.Role;
import org.tallystick.extract.words.Once;
import org.tallystick.lexicon.Nation;
import org.tallystick.lexicon.Openers;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/**
 * Says whom the mentions of one document stand for: names made canonical, surnames completed,
 * pronouns and "the ministry" resolved to what stands before. Fed in reading order; not
 * thread-safe.
 */
final class Sources {
  private static final String INDEPENDENT = "independent";

  private static final Set<String> WHERE = WordSets.of("where");
  private static final Set<String> OWN = Set.of("its", "their", "his", "her");

  /** "the district governor": he or she. */
  private static final Set<String> HUMAN = WordSets.of("human");

  /** Words of war: where they stand, local bodies speak for their state. */
  private static final Set<String> WAR = WordSets.of("war");

  private static final Openers OF_WAR = Openers.of(WAR);

  private final List<Once<List<Mention>>> mentions;

  /** The people whose last names were asked for, by full and last name. */
  private final Map<String, Source> persons = new HashMap<>();

  private final Set<String> sought = new HashSet<>();
  private final Once<Map<String, List<Integer>>> seconds;
  private final Map<String, Source> bodies = new HashMap<>();
  private final Map<String, Source> titles = new HashMap<>(); // whoever was named last with one

  private final Once<Boolean> war;
  private final Home home;
  private final List<Source> speakers = new ArrayList<>();

  /**
   * @param mentions those of each sentence
   */
  Sources(List<Sentence> sentences, List<Once<List<Mention>>> mentions, Places places) {
    this.seconds = new Once<>(() -> seconds(sentences));
    this.mentions = mentions;
    this.war = new Once<>(() -> war(sentences));
    this.home = new Home(() -> places.storyCountry(war.get()), sentences);
  }

  private static boolean war(List<Sentence> sentences) {
    int words = 0;
    for (Sentence sentence : sentences) {
      for (int i = OF_WAR.next(sentence, 0);
          i < sentence.size();
          i = OF_WAR.next(sentence, i + 1)) {
        words += WAR.contains(sentence.lower(i)) ? 1 : 0;
      }
    }
    return words >= 3 || sentences.size() < 4 && words >= 1;
  }

  /** Whether the text tells of a war. */
  boolean war() {
    return war.get();
  }

  Home home() {
    return home;
  }

  /** Whom the text names so: read in those sentences alone in which the last name can stand. */
  private @Nullable Source named(String name) {
    String last = lastName(name);
    if (sought.add(last)) {
      Set<Integer> where = new TreeSet<>();
      for (int k = 1; k <= last.length(); k++) {
        where.addAll(seconds.get().getOrDefault(last.substring(0, k), List.of()));
      }
      where.forEach(index -> people(mentions.get(index).get(), last));
    }
    return persons.get(name);
  }

  /** The sentences in which a token stands behind one that may be a first name, by its text. */
  private static Map<String, List<Integer>> seconds(List<Sentence> sentences) {
    Map<String, List<Integer>> seconds = new HashMap<>();
    for (Sentence sentence : sentences) {
      for (int i = 1; i < sentence.size(); i++) {
        Token token = sentence.token(i);
        if (Mentions.ofName(token) && Mentions.ofName(sentence.token(i - 1))) {
          seconds.computeIfAbsent(token.text(), k -> new ArrayList<>(1)).add(sentence.index());
        }
      }
    }
    return seconds;
  }

  private static String lastName(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private void people(List<Mention> all, String last) {
    for (int i = 0; i < all.size(); i++) {
      Mention m = all.get(i);
      if (m.person().endsWith(" " + last)) {
        person(m, i + 1 < all.size() ? all.get(i + 1) : m, i > 0 ? all.get(i - 1) : m);
      }
    }
  }

  /** Learns the bodies that a sentence names. */
  void bodies(List<Mention> mentions) {
    Optional<Mention> name = Optional.empty();
    for (Mention m : mentions) {
      boolean comma = m.first() > 0 && m.sentence().token(m.first() - 1).is(",");
      boolean apposed = comma && name.filter(n -> n.last() == m.first() - 1).isPresent();
      Optional<Mention> titled = m.person().isEmpty() && apposed ? name : Optional.of(m);
      if (m.type() == Mention.Type.ROLE && m.role().filter(Role::many).isEmpty()) {
        titled.filter(n -> n.person().indexOf(' ') > 0).ifPresent(n -> titles.put(head(m), of(n)));
      }
      boolean place = WHERE.contains(m.sentence().lower(m.first() - 1)); // "in Port Sol, the mayor"
      name = Optional.of(m).filter(n -> n.type() == Mention.Type.NAME && !place);
      if (m.type() == Mention.Type.ROLE && m.nation().isPresent()) {
        bodies.put(head(m), body(m));
      } else if (m.type() == Mention.Type.KNOWN && !m.carries()) {
        Source source = known(m);
        String[] words = source.name().orElse("").toLowerCase(java.util.Locale.ROOT).split(" ");
        for (String word : words) {
          bodies.put(word, source);
        }
        m.role().ifPresent(r -> bodies.put(head(m), source));
      }
    }
  }

  private void person(Mention m, Mention next, Mention before) {
    boolean apposition =
        next.type() == Mention.Type.ROLE
            && next.first() == m.last() + 1
            && m.sentence().token(m.last()).is(",");
    Source old = persons.get(m.person());
    boolean titled =
        m.role().isEmpty()
            && before.type() == Mention.Type.ROLE
            && before.last() == m.first() - 1
            && m.sentence().token(before.last()).is(",");
    Optional<Mention> title =
        apposition ? Optional.of(next) : titled ? Optional.of(before) : Optional.empty();
    Source source = person(m.person(), m, title);
    if (old == null || old.party().isEmpty()) {
      persons.put(m.person(), source);
      persons.put(lastName(m.person()), source);
    }
  }

  private Source person(String name, Mention m, Optional<Mention> apposition) {
    ActorKind kind = apposition.isPresent() ? apposition.get().kind() : m.kind();
    Optional<String> party = apposition.flatMap(this::partyOf);
    if (party.isEmpty() || party.get().equals(INDEPENDENT)) {
      Optional<String> own =
          m.role().isPresent() || m.known().isPresent() ? partyOf(m) : Optional.empty();
      party = own.isPresent() ? own : party;
    }
    return new Source(Optional.of(name), party, kind, false, true);
  }

  /** Whom the mention stands for. */
  Source of(Mention m) {
    return switch (m.type()) {
      case PRONOUN -> pronoun(m);
      case KNOWN -> known(m);
      case NATION -> nation(m);
      case NAME -> name(m);
      case ROLE -> m.person().isEmpty() ? role(m) : name(m);
      case OTHER ->
          new Source(
              Optional.of(m.words()),
              war() ? Optional.empty() : Optional.of(INDEPENDENT),
              ActorKind.PEOPLE,
              false,
              false);
    };
  }

  /** Notes who spoke last. */
  void spoke(Mention m, Source source) {
    if (source.name().isPresent() && m.type() != Mention.Type.PRONOUN) {
      speakers.add(source);
    }
  }

  private Source pronoun(Mention m) {
    String lower = m.pronoun();
    for (int i = speakers.size() - 1; i >= Math.max(0, speakers.size() - 6); i--) {
      Source s = speakers.get(i);
      boolean fits =
          switch (lower) {
            case "he", "she", "his", "her", "him" -> s.person();
            case "they", "their", "them" -> s.many();
            case "it", "its" -> !s.person() && !s.many();
            default -> false;
          };
      if (fits) {
        return s;
      }
    }
    return Source.OPEN;
  }

  private Source known(Mention m) {
    Known k = m.known().orElseThrow();
    if (elsewhere(k)) {
      return new Source(Optional.of(m.words()), partyElsewhere(), k.kind(), false, false);
    }
    boolean person = k.kind() == ActorKind.OFFICIAL;
    return new Source(Optional.of(k.name()), k.party(), k.kind(), false, person);
  }

  /** Whether the name is meant for the body of another country. */
  private boolean elsewhere(Known k) {
    return k.shared() && !home.at(k.party().filter(p -> !p.equals(INDEPENDENT)));
  }

  private Optional<String> partyElsewhere() {
    return home.country().or(() -> Optional.of(INDEPENDENT));
  }

  private Source nation(Mention m) {
    Optional<String> name = m.nation().map(Nation::name);
    Source person = named(m.words());
    if (person != null) {
      return person; // "Michael Jordan said ... Jordan added"
    }
    return new Source(name, name, ActorKind.GOVERNMENT, false, false);
  }

  private Source name(Mention m) {
    if (m.type() == Mention.Type.NAME
        && m.nameLast() - m.nameFirst() > 2
        && m.person().indexOf(' ') < 0
        && m.words().startsWith(m.person() + " of ")) {
      return new Source(Optional.of(m.words()), unnamed(m), m.kind(), false, false);
    }
    Source source = named(m.person());
    Source person = source != null ? source : person(m.person(), m, Optional.empty());
    if (person.party().isPresent() || war()) {
      return person;
    }
    return new Source(person.name(), Optional.of(INDEPENDENT), person.kind(), false, true);
  }

  private Source role(Mention m) {
    Source titled = titles.get(head(m));
    if (titled != null && m.definite() && m.last() - m.nameFirst() == 1) {
      return titled; // "Ana Sol, the governor's spokeswoman" is "the spokeswoman"
    }
    Source source = body(m);
    if (m.known().isEmpty()) {
      Source before = bodies.get(head(m));
      boolean whole = m.definite() && plain(m);
      if (before != null && (whole || source.kind() == before.kind() && bare(m))) {
        return before;
      }
    }
    return source;
  }

  /** Whether no words of its own tell it from others: "the ministry", not "the rebel ministry". */
  private static boolean plain(Mention m) {
    return Vocabulary.ACTORS.role(m.sentence(), m.nameFirst()).isPresent();
  }

  /** Whether nothing but the noun itself stands there. */
  private static boolean bare(Mention m) {
    boolean eighth = m.sentence().token(m.nameFirst()).capital() && !plain(m);
    return m.last() - m.nameFirst() <= 2 && !eighth;
  }

  /** "a report from the port authority": whoever it is from. */
  private Optional<Source> issuer(Mention m) {
    Sentence sentence = m.sentence();
    for (int i = m.nameFirst() + 1; i + 1 < m.last(); i++) {
      String lower = sentence.lower(i);
      if (lower.equals("from") || lower.equals("by") || lower.equals("of") || lower.equals("for")) {
        Optional<Mention> inner = Mentions.at(sentence, i + 1);
        return inner
            .filter(x -> x.type() != Mention.Type.NAME)
            .filter(x -> x.kind() != ActorKind.PEOPLE && x.kind() != ActorKind.DOCUMENT)
            .map(this::of);
      }
    }
    return Optional.empty();
  }

  private Source body(Mention m) {
    if (m.nation().isPresent() && head(m).equals("side")) {
      return nation(m); // "the Danish side"
    }
    if (m.kind() == ActorKind.DOCUMENT && OWN.contains(m.sentence().lower(m.first()))) {
      return pronoun(Phrase.pronoun(m.sentence(), m.first())); // "its inquiry found"
    }
    boolean spokesman = spokesman(m);
    Optional<Source> issuer = spokesman ? issuer(m) : Optional.empty();
    return issuer.orElseGet(() -> voice(m, spokesman));
  }

  private Source voice(Mention m, boolean spokesman) {
    Role role = m.role().orElseThrow();
    Role institution = spokesman ? m.body().orElse(role) : role;
    Optional<String> party = partyOf(m);
    boolean person = person(m);
    if (m.known().isPresent() && (spokesman || m.known().get().kind().carries())) {
      Known k = m.known().get();
      return new Source(Optional.of(k.name()), k.party(), k.kind(), false, person);
    }
    if (!institution.name().isEmpty() && m.nation().isPresent()) {
      Nation nation = m.nation().get();
      Optional<Known> known = Vocabulary.ACTORS.bodyOf(nation, institution.name());
      String name = known.map(Known::name).orElse(nation.adjective() + " " + institution.name());
      return new Source(
          Optional.of(name),
          known.flatMap(Known::party).or(() -> party),
          known.map(Known::kind).orElse(institution.kind()),
          role.many(),
          person);
    }
    return new Source(Optional.of(aide(m)), party, m.kind(), role.many(), person);
  }

  private static Optional<String> personal(Mention m) {
    return m.known().map(Known::name).or(() -> Optional.of(m.person()).filter(p -> !p.isEmpty()));
  }

  /** "an adviser to Chilean President Ana Sol" is known as adviser to Ana Sol. */
  private static String aide(Mention m) {
    Sentence sentence = m.sentence();
    for (int i = m.nameFirst() + 1; i + 1 < m.nameLast(); i++) {
      if (sentence.lower(i).equals("to")) {
        int link = i + 1;
        return Mentions.at(sentence, link)
            .flatMap(Sources::personal)
            .map(name -> m.words(link) + " " + name)
            .orElseGet(m::words);
      }
    }
    return m.words();
  }

  /** Whether it only lends its voice to a body: "spokesman", "statement", "figures". */
  private static boolean spokesman(Mention m) {
    if (m.kind() == ActorKind.DOCUMENT) {
      return true;
    }
    String words = m.words();
    return words.contains("spokes") || words.contains("statement");
  }

  /** "per resident": a person, and none in particular. */
  static boolean human(Mention m) {
    return HUMAN.contains(m.sentence().lower(m.first()));
  }

  private static boolean person(Mention m) {
    return switch (m.kind()) {
      case OFFICIAL, PERSON -> m.role().filter(Role::many).isEmpty();
      case PEOPLE, MILITARY, POLICE, HEALTH, EMERGENCY, LOCAL, COURT ->
          m.sentence().lower(m.first()).startsWith("a") || HUMAN.contains(head(m));
      default -> false;
    };
  }

  private Optional<String> partyOf(Mention m) {
    if (m.known().isPresent() && !m.known().get().kind().carries()) {
      return elsewhere(m.known().get()) ? partyElsewhere() : m.known().get().party();
    }
    boolean ofState = m.kind().ofState() || Offices.stateRun(m);
    if (m.nation().isPresent() && ofState) {
      return m.nation().map(Nation::name);
    }
    return Offices.stateRun(m) && Offices.ofLand(m) ? home.country() : unnamed(m);
  }

  /** The party of a source whose phrase names no nation. */
  private Optional<String> unnamed(Mention m) {
    boolean local =
        switch (m.kind()) {
          case LOCAL, POLICE, EMERGENCY, HEALTH, COURT, OFFICIAL, AGENCY, GOVERNMENT, MILITARY ->
              true;
          default -> false;
        };
    Optional<String> place = war() && local ? Offices.place(m) : Optional.empty();
    if (place.isPresent()) {
      return place;
    }
    if (Offices.rebel(m)) {
      return home.rebels();
    }
    boolean governor = m.kind() == ActorKind.OFFICIAL && Offices.local(m);
    return switch (governor ? ActorKind.LOCAL : m.kind()) {
      case GOVERNMENT, MINISTRY -> {
        Optional<String> own = m.definite() ? home.state() : Optional.empty();
        yield war() ? own : own.or(() -> Optional.of(INDEPENDENT));
      }
      case MILITARY -> {
        boolean the = m.definite() || m.sentence().kind() == Sentence.Kind.HEADLINE || home.sole();
        yield the && Offices.regular(m) ? home.state() : Optional.empty();
      }
      case OFFICIAL -> {
        Optional<String> own = Offices.national(m) ? home.country() : Optional.empty();
        Optional<String> open = war() ? Optional.empty() : Optional.of(INDEPENDENT);
        yield war() && !home.sole() ? open : own.or(() -> open);
      }
      case AGENCY, PERSON -> war() ? Optional.empty() : Optional.of(INDEPENDENT);
      case LOCAL ->
          war() ? home.state().or(() -> Optional.of(INDEPENDENT)) : Optional.of(INDEPENDENT);
      default -> Optional.of(INDEPENDENT);
    };
  }

  /** The last word of the noun for a speaker: "ministry" of "the Danish health ministry". */
  private static String head(Mention m) {
    Sentence sentence = m.sentence();
    for (int i = m.first(); i < m.last(); i++) {
      var role = Vocabulary.ACTORS.role(sentence, i);
      if (role.isPresent() && role.get().value().equals(m.role().orElse(null))) {
        return sentence.lower(role.get().last() - 1);
      }
    }
    return "";
  }
}
