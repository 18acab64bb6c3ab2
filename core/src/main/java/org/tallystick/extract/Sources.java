package org.tallystick.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.extract.ActorLexicon.Known;
import org.tallystick.extract.ActorLexicon.Role;
import org.tallystick.extract.Mention.Type;
import org.tallystick.lexicon.Nation;
import org.tallystick.text.Sentence;

/**
 * Says whom the mentions of one document stand for: names made canonical, surnames completed,
 * pronouns and "the ministry" resolved to what stands before. Fed in reading order; not
 * thread-safe.
 */
final class Sources {
  private static final String INDEPENDENT = "independent";

  private final Map<String, Source> persons = new HashMap<>();
  private final Map<String, Source> bodies = new HashMap<>();
  private final List<Source> speakers = new ArrayList<>();

  /** Learns the names and bodies that a sentence introduces. */
  void introduce(List<Mention> mentions) {
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      if (m.type() == Type.NAME || m.type() == Type.ROLE && !m.person().isEmpty()) {
        person(m, i + 1 < mentions.size() ? mentions.get(i + 1) : m);
      } else if (m.type() == Type.ROLE && m.nation().isPresent()) {
        bodies.put(head(m), body(m));
      } else if (m.type() == Type.KNOWN && !m.carries()) {
        Source source = known(m);
        String[] words = source.name().orElse("").toLowerCase(java.util.Locale.ROOT).split(" ");
        for (String word : words) {
          if (Vocabulary.ACTORS.ofRole(word)) {
            bodies.put(word, source);
          }
        }
        m.role().ifPresent(r -> bodies.put(head(m), source));
      }
    }
  }

  private void person(Mention m, Mention next) {
    if (m.person().indexOf(' ') < 0) {
      return;
    }
    boolean apposition =
        next.type() == Type.ROLE
            && next.first() == m.last() + 1
            && m.sentence().token(m.last()).is(",");
    Source old = persons.get(m.person());
    Source source = person(m.person(), m, apposition ? Optional.of(next) : Optional.empty());
    if (old == null || old.party().isEmpty()) {
      persons.put(m.person(), source);
      persons.put(m.person().substring(m.person().lastIndexOf(' ') + 1), source);
    }
  }

  private Source person(String name, Mention m, Optional<Mention> apposition) {
    ActorKind kind = apposition.isPresent() ? apposition.get().kind() : m.kind();
    Optional<String> party = apposition.flatMap(this::partyOf);
    if (party.isEmpty() || party.get().equals(INDEPENDENT)) {
      Optional<String> own = m.role().isPresent() || m.known().isPresent() || m.nation().isPresent()
          ? partyOf(m) : Optional.empty();
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
      case OTHER -> new Source(Optional.of(m.words()), Optional.empty(), ActorKind.PEOPLE,
          false, false);
    };
  }

  /** Notes who spoke last. */
  void spoke(Source source) {
    if (source.name().isPresent()) {
      speakers.add(source);
    }
  }

  private Source pronoun(Mention m) {
    String lower = m.sentence().lower(m.first());
    for (int i = speakers.size() - 1; i >= Math.max(0, speakers.size() - 6); i--) {
      Source s = speakers.get(i);
      boolean fits =
          switch (lower) {
            case "he", "she" -> s.person();
            case "they" -> s.many();
            case "it" -> !s.person() && !s.many();
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
    return new Source(
        Optional.of(k.name()),
        k.party(),
        k.kind(),
        k.kind() == ActorKind.POLICE,
        k.kind() == ActorKind.OFFICIAL || k.kind() == ActorKind.PERSON);
  }

  private Source nation(Mention m) {
    Optional<String> name = m.nation().map(Nation::name);
    return new Source(name, name, ActorKind.GOVERNMENT, false, false);
  }

  private Source name(Mention m) {
    Source source = persons.get(m.person());
    if (source != null) {
      return source;
    }
    return person(m.person(), m, Optional.empty());
  }

  private Source role(Mention m) {
    Source source = body(m);
    if (m.nation().isEmpty() && m.known().isEmpty()) {
      Source before = bodies.get(head(m));
      if (before != null && (m.definite() || source.kind() == before.kind() && bare(m))) {
        return before;
      }
    }
    return source;
  }

  /** Whether nothing but the noun itself stands there. */
  private static boolean bare(Mention m) {
    return m.last() - m.nameFirst() <= 2;
  }

  private Source body(Mention m) {
    Role role = m.role().orElseThrow();
    Role institution = spokesman(m) ? m.body().orElse(role) : role;
    Optional<String> party = partyOf(m);
    boolean person = person(m);
    if (m.known().isPresent() && (spokesman(m) || m.known().get().kind().carries())) {
      Known k = m.known().get();
      return new Source(Optional.of(k.name()), k.party(), k.kind(), false, person);
    }
    if (!institution.name().isEmpty() && m.nation().isPresent()
        && (institution == role || spokesman(m))) {
      Nation nation = m.nation().get();
      Optional<Known> known = Vocabulary.ACTORS.bodyOf(nation, institution.name());
      String name =
          known.map(Known::name).orElse(nation.adjective() + " " + institution.name());
      return new Source(Optional.of(name), known.flatMap(Known::party).or(() -> party),
          known.map(Known::kind).orElse(institution.kind()), role.many(), person);
    }
    return new Source(Optional.of(m.words()), party, m.kind(), role.many(), person);
  }

  private static boolean spokesman(Mention m) {
    return m.words().contains("spokes");
  }

  private static boolean person(Mention m) {
    return switch (m.kind()) {
      case OFFICIAL, PERSON -> m.role().filter(Role::many).isEmpty();
      case PEOPLE, MILITARY, POLICE, HEALTH, EMERGENCY, LOCAL, COURT ->
          m.sentence().lower(m.first()).startsWith("a") && m.role().filter(Role::many).isEmpty();
      default -> false;
    };
  }

  private Optional<String> partyOf(Mention m) {
    if (m.known().isPresent() && m.known().get().party().isPresent()
        && !m.known().get().kind().carries()) {
      return m.known().get().party();
    }
    if (m.nation().isPresent() && (m.kind().ofState() || stateRun(m))) {
      return m.nation().map(Nation::name);
    }
    if (m.type() == Type.NATION) {
      return m.nation().map(Nation::name);
    }
    if (m.kind().onlyOfState() || m.type() == Type.NAME) {
      return Optional.empty();
    }
    return Optional.of(INDEPENDENT);
  }

  private static boolean stateRun(Mention m) {
    for (int i = m.first(); i < m.last(); i++) {
      String lower = m.sentence().lower(i);
      if (lower.equals("state") || lower.equals("official") || lower.equals("government")) {
        return true;
      }
    }
    return m.kind() == ActorKind.DOCUMENT;
  }

  /** The last word of the noun for a speaker: "ministry" of "the Danish health ministry". */
  private static String head(Mention m) {
    Sentence sentence = m.sentence();
    int at = m.first();
    String head = "";
    while (at < m.last()) {
      var role = Vocabulary.ACTORS.role(sentence, at);
      if (role.isPresent() && role.get().value().equals(m.role().orElse(null))) {
        head = sentence.lower(role.get().last() - 1);
        if (role.get().value().name().startsWith("Ministry")) {
          head = "ministry";
        }
        break;
      }
      at++;
    }
    return head;
  }
}
