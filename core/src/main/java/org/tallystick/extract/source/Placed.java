package org.tallystick.extract.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** The mentions of one sentence by the tokens where they start and end. Immutable. */
final class Placed {
  private static final Set<String> CALENDAR = WordSets.of("calendar");
  private static final Set<String> BEFORE_DAY = Set.of("on", "late", "early", "last");

  final Sentence sentence;
  final List<Mention> mentions;
  private final @Nullable Mention[] starting;
  private final @Nullable Mention[] ending;
  private final boolean[] inside;

  Placed(Sentence sentence, List<Mention> mentions) {
    this.sentence = sentence;
    this.mentions = mentions;
    starting = new Mention[sentence.size() + 1];
    ending = new Mention[sentence.size() + 1];
    inside = new boolean[sentence.size() + 1];
    for (Mention m : mentions) {
      starting[m.first()] = m;
      ending[m.last()] = m;
      for (int i = m.first(); i < m.last(); i++) {
        inside[i] = true;
      }
    }
  }

  /** Whether the token is part of a mention. */
  boolean inside(int token) {
    return inside[token];
  }

  /** The mention whose last token stands before this one. */
  Optional<Mention> endingAt(int last) {
    return last < 0 || last >= ending.length ? Optional.empty() : Optional.ofNullable(ending[last]);
  }

  /** The mention that starts with this token. */
  Optional<Mention> startingAt(int first) {
    return first < 0 || first >= starting.length
        ? Optional.empty()
        : Optional.ofNullable(starting[first]);
  }

  /** "Sunday", "on Sunday", "late Sunday": no name goes on so. */
  private boolean day(int at) {
    return CALENDAR.contains(sentence.lower(at))
        || BEFORE_DAY.contains(sentence.lower(at)) && CALENDAR.contains(sentence.lower(at + 1));
  }

  /** A short run of unknown words from this token on. */
  Optional<Mention> unknownFrom(int first) {
    int last = first;
    while (last < sentence.size() && last - first < 8) {
      Token token = sentence.token(last);
      boolean number = token.number() && sentence.name(last - 1) && last > first; // "News 12"
      if (!token.word() && !token.is("-") && !number
          || last > first && day(last)
          || token.is("that")
          || token.is("who")
          || token.is("which")) {
        break;
      }
      last++;
    }
    return last == first ? Optional.empty() : Optional.of(other(first, last));
  }

  /** These tokens as a source of unknown words. */
  Mention other(int first, int last) {
    boolean article = Mentions.ARTICLES.contains(sentence.lower(first)) && last - first > 1;
    return new Mention(
        sentence,
        first,
        last,
        article ? first + 1 : first,
        last,
        Mention.Type.OTHER,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        false);
  }

  /** "In a survey, ..." */
  boolean document(int at) {
    return startingAt(at)
        .filter(m -> m.type() == Mention.Type.ROLE && m.kind() == ActorKind.DOCUMENT)
        .isPresent();
  }

  /** "In a post on Telegram, ...", "wrote on Telegram". */
  boolean posted(Mention m, int cueAt) {
    boolean near = m.last() < 10 || Math.abs(m.first() - cueAt) < 6;
    return m.kind() == ActorKind.PLATFORM
        && near
        && (sentence.lower(m.first() - 1).equals("on")
            || sentence.lower(m.first() - 1).equals("via"));
  }
}
