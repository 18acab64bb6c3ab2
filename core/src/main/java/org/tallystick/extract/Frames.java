package org.tallystick.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.extract.Cues.Cue;
import org.tallystick.extract.Frame.Shape;
import org.tallystick.figure.Stance;
import org.tallystick.lexicon.Phrases;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Finds the reporting frames of one sentence. Built for the sentence; not thread-safe. */
final class Frames {
  private static final Set<String> SPEAKING =
      Set.of(
          "said",
          "says",
          "say",
          "reports",
          "reported",
          "report",
          "added",
          "adds",
          "told",
          "tells",
          "wrote",
          "writes",
          "announced",
          "announces",
          "confirmed",
          "confirms",
          "claimed",
          "claims",
          "noted",
          "notes",
          "recalled",
          "explained",
          "insisted",
          "warned",
          "tweeted",
          "estimated",
          "estimates",
          "according");

  private static final Set<String> ADJUNCT =
      Set.of(
          "on",
          "in",
          "at",
          "to",
          "during",
          "after",
          "late",
          "early",
          "via",
          "through",
          "from",
          "by",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "earlier",
          "later",
          "this",
          "last",
          "tonight",
          "overnight",
          "then",
          "over",
          "afterwards",
          "afterward",
          "before",
          "without",
          "with",
          "again",
          "separately",
          "too",
          "here",
          "there",
          "as",
          "following",
          "about",
          "of",
          "shortly");

  private static final Set<String> NOUNS =
      Set.of(
          "figure",
          "figures",
          "count",
          "counts",
          "estimate",
          "estimates",
          "tally",
          "toll",
          "tolls",
          "data",
          "numbers",
          "statistics",
          "records",
          "total",
          "report",
          "claim",
          "claims",
          "update",
          "statement",
          "list",
          "reports",
          "number");

  private final Sentence sentence;
  private final List<Mention> mentions;
  private final List<Frame> frames = new ArrayList<>();

  private Frames(Sentence sentence, List<Mention> mentions) {
    this.sentence = sentence;
    this.mentions = mentions;
  }

  static List<Frame> in(Sentence sentence, List<Mention> mentions) {
    Frames f = new Frames(sentence, mentions);
    f.scan();
    f.labels();
    return f.frames;
  }

  private void scan() {
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (!token.word()) {
        continue;
      }
      if (!according(i) && !citing(i)) {
        Optional<Phrases.Match<Cue>> cue = inside(i) ? Optional.empty() : Cues.at(sentence, i);
        if (cue.isPresent()) {
          verb(i, cue.get());
        }
      }
      if (NOUNS.contains(token.lower())) {
        noun(i);
      }
    }
  }

  // --- prepositions

  private boolean according(int i) {
    int after =
        switch (sentence.lower(i)) {
          case "according" -> sentence.lower(i + 1).equals("to") ? i + 2 : -1;
          case "per" -> i + 1;
          case "in" -> i == 0 && document(1) ? 1 : -1;
          default -> -1;
        };
    if (after < 0) {
      return false;
    }
    Optional<Mention> source = startingAt(after).or(() -> unknownFrom(after));
    if (source.isEmpty() || sentence.lower(i).equals("per") && !source.get().actor()) {
      return false;
    }
    Mention named = named(source.get());
    int end = Math.max(named.last(), source.get().last());
    boolean opens = opens(i);
    int from = opens ? commaAfter(end) : 0;
    int to = opens ? sentence.size() : i;
    add(from, to, named, Stance.ASSERTED, List.of(), Shape.ACCORDING, i);
    if (!opens) {
      rest(named, end, Stance.ASSERTED, Shape.ACCORDING, i);
    }
    return true;
  }

  /** "In a survey, ..." */
  private boolean document(int at) {
    return startingAt(at)
        .filter(m -> m.type() == Mention.Type.ROLE && m.kind() == ActorKind.DOCUMENT)
        .isPresent();
  }

  private boolean opens(int i) {
    if (i == 0 || sentence.token(i).capital() && sentence.kind() != Sentence.Kind.HEADLINE) {
      return true;
    }
    Token before = sentence.token(i - 1);
    return before.kind() == Token.Kind.QUOTE && i == 1
        || before.is("but")
        || before.is("and") && i > 1 && sentence.token(i - 2).is(",")
        || before.is("that")
        || before.is("while")
        || before.is(";");
  }

  private boolean citing(int i) {
    String lower = sentence.lower(i);
    boolean byWay =
        lower.equals("of")
            && i > 1
            && sentence.lower(i - 1).equals("way")
            && sentence.lower(i - 2).equals("by");
    if (!byWay
        && !lower.equals("citing")
        && !lower.equals("quoting")
        && !lower.equals("cites")
        && !lower.equals("quotes")) {
      return false;
    }
    Optional<Mention> source = startingAt(i + 1).filter(Mention::actor);
    if (source.isEmpty()) {
      return true;
    }
    add(0, sentence.size(), named(source.get()), Stance.ASSERTED, List.of(), Shape.CITING, i);
    return true;
  }

  // --- verbs

  private void verb(int at, Phrases.Match<Cue> cue) {
    if (passive(at)) {
      by(at, cue);
      return;
    }
    if (sentence.lower(at).endsWith("ing")) {
      participle(at, cue);
      return;
    }
    if (inverted(at, cue)) {
      return;
    }
    Optional<Mention> subject = subject(at, cue.value());
    if (subject.isPresent()) {
      told(subject.get(), cue);
    } else if (sentence.lower(at).endsWith("ed") || sentence.lower(at).equals("given")) {
      by(at, cue);
    }
  }

  private boolean passive(int at) {
    String lower = sentence.lower(at);
    boolean participle =
        lower.endsWith("ed")
            || lower.equals("said")
            || lower.equals("told")
            || lower.equals("found")
            || lower.equals("put")
            || lower.equals("thought")
            || lower.equals("shown")
            || lower.equals("given");
    if (!participle) {
      return false;
    }
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      switch (sentence.lower(i)) {
        case "was", "were", "been", "is", "are", "be", "being" -> {
          return true;
        }
        default -> {
          if (!Cues.between(sentence.lower(i))) {
            return false;
          }
        }
      }
    }
    return false;
  }

  /** "announced by the port authority", "were told by police". */
  private void by(int at, Phrases.Match<Cue> cue) {
    for (int i = cue.last(); i < Math.min(cue.last() + 4, sentence.size()); i++) {
      if (sentence.lower(i).equals("by")) {
        Optional<Mention> source = startingAt(i + 1);
        if (source.isPresent() && source.get().actor()) {
          add(0, at, source.get(), cue.value().stance(), List.of(), Shape.BY, at);
          if (sentence.lower(at).equals("told") || sentence.lower(at).equals("informed")) {
            add(
                source.get().last(),
                sentence.size(),
                source.get(),
                cue.value().stance(),
                List.of(),
                Shape.BY,
                at);
          }
        }
        return;
      }
      if (sentence.token(i).is(",")) {
        return;
      }
    }
  }

  /** "saying", "adding", "claiming": go on with the source before, else the opening actor. */
  private void participle(int at, Phrases.Match<Cue> cue) {
    if (cue.value().frame() == Cues.Frame.COUNT && !cites(at)) {
      return;
    }
    @Nullable Frame before = null;
    for (Frame f : frames) {
      if (f.cueAt() < at) {
        before = f;
      }
    }
    Optional<Mention> source =
        before != null
            ? Optional.of(before.source())
            : mentions.stream().filter(m -> m.first() < 4 && m.last() <= at).findFirst();
    source
        .filter(m -> m.actor() || m.type() == Mention.Type.PRONOUN)
        .ifPresent(
            m ->
                add(
                    cue.last(),
                    sentence.size(),
                    m,
                    cue.value().stance(),
                    List.of(),
                    Shape.LEADING,
                    at));
  }

  private boolean cites(int at) {
    return sentence.lower(at).equals("putting");
  }

  /** ", said the port authority", "\" reported Reuters". */
  private boolean inverted(int at, Phrases.Match<Cue> cue) {
    if (at == 0 || !SPEAKING.contains(sentence.lower(at))) {
      return false;
    }
    Token before = sentence.token(at - 1);
    boolean mark =
        before.is(",") || before.kind() == Token.Kind.QUOTE || before.is("—") || before.is("–");
    Optional<Mention> source = startingAt(cue.last());
    if (!mark || source.isEmpty() || !source.get().actor()) {
      return false;
    }
    if (!closes(source.get().last())) {
      return false;
    }
    if (before.is(",")
        && subject(at, cue.value()).filter(Mention::actor).isPresent()
        && sentence.token(at).is("told")) {
      return false;
    }
    Mention named = named(source.get());
    add(0, at, named, cue.value().stance(), List.of(), Shape.INVERTED, at);
    rest(
        named,
        Math.max(named.last(), source.get().last()),
        cue.value().stance(),
        Shape.INVERTED,
        at);
    return true;
  }

  /** Whether a clause can end here: a mark, an adjunct, a reach for what follows. */
  private boolean closes(int at) {
    if (at >= sentence.size()) {
      return true;
    }
    Token token = sentence.token(at);
    return !token.word() && !token.number()
        || ADJUNCT.contains(token.lower())
        || token.is("who")
        || token.is("which")
        || token.is("and");
  }

  private void told(Mention subject, Phrases.Match<Cue> cue) {
    int after = cue.last();
    List<Mention> hearers = new ArrayList<>();
    String verb = sentence.lower(cue.first());
    if (verb.startsWith("t") && (verb.startsWith("told") || verb.startsWith("tell"))
        || verb.startsWith("inform")) {
      after = hearers(after, hearers);
    }
    int adjunct = adjunct(after);
    if (subject.first() == 0 && adjunct + 1 >= sentence.size() && adjunct == after) {
      frames.add(
          new Frame(0, 0, subject, cue.value().stance(), hearers, Shape.TRAILING, cue.first()));
      return;
    }
    if (subject.type() == Mention.Type.PRONOUN
        && subject.first() > 0
        && (sentence.lower(subject.first() - 1).equals("that")
            || sentence.lower(subject.first() - 1).equals("which")
            || sentence.lower(subject.first() - 1).equals("what"))
        && aside(after)) {
      add(
          after,
          commaBefore(after),
          subject,
          cue.value().stance(),
          hearers,
          Shape.LEADING,
          cue.first());
      return;
    }
    if (trailing(subject) && closed(adjunct)) {
      add(0, subject.first(), subject, cue.value().stance(), hearers, Shape.TRAILING, cue.first());
      rest(subject, adjunct, cue.value().stance(), Shape.TRAILING, cue.first());
      return;
    }
    add(after, sentence.size(), subject, cue.value().stance(), hearers, Shape.LEADING, cue.first());
  }

  /** "that it says were lost": the verb goes on, the saying is an aside. */
  private boolean aside(int after) {
    return switch (sentence.lower(after)) {
      case "have", "has", "had", "is", "are", "was", "were", "will", "would", "could" -> true;
      default -> false;
    };
  }

  private int commaBefore(int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (sentence.token(i).is(",")) {
        return i;
      }
    }
    return sentence.size();
  }

  private int hearers(int from, List<Mention> hearers) {
    int at = from;
    Optional<Mention> hearer = startingAt(at).or(() -> unknownFrom(from));
    while (hearer.isPresent()) {
      hearers.add(hearer.get());
      at = hearer.get().last();
      boolean and = sentence.lower(at).equals("and");
      int next = at + 1;
      hearer = and ? startingAt(next).filter(Mention::carries) : Optional.empty();
    }
    return at;
  }

  /** The place after the time, place and manner that follow a verb of saying. */
  private int adjunct(int from) {
    int at = from;
    if (at < sentence.size() && ADJUNCT.contains(sentence.lower(at))) {
      while (at < sentence.size() && at - from < 14) {
        Token token = sentence.token(at);
        boolean mark =
            !token.word()
                && token.kind() != Token.Kind.NUMBER
                && token.kind() != Token.Kind.ORDINAL
                && token.kind() != Token.Kind.TIME
                && !token.text().equals("-")
                && !token.text().equals("'s");
        if (mark || token.is("that") || token.is("who") || token.is("which")) {
          break;
        }
        at++;
      }
    }
    return at;
  }

  private boolean closed(int at) {
    if (at >= sentence.size()) {
      return true;
    }
    Token token = sentence.token(at);
    return !token.word() && token.kind() != Token.Kind.NUMBER && !token.is(":") || token.is("and");
  }

  private boolean trailing(Mention subject) {
    int before = subject.first() - 1;
    if (before < 0) {
      return false;
    }
    Token token = sentence.token(before);
    return token.is(",")
        || token.is(")")
        || token.is("—")
        || token.is("–")
        || token.is("-")
        || token.kind() == Token.Kind.QUOTE && before > 0
        || token.is("?")
        || token.is("!")
        || token.is(".")
        || token.is("…");
  }

  // --- subjects

  /** The mention that is subject of the verb at this token. */
  private Optional<Mention> subject(int verb, Cue cue) {
    int at = verb - 1;
    while (at >= 0 && between(at)) {
      at--;
    }
    if (at < 0) {
      return Optional.empty();
    }
    Optional<Mention> direct = endingAt(at + 1);
    if (direct.isEmpty() && sentence.token(at).is(")")) {
      int open = at;
      while (open > 0 && at - open < 10 && !sentence.token(open).is("(")) {
        open--;
      }
      direct = endingAt(open).filter(Mention::actor);
    }
    if (direct.isEmpty() && sentence.token(at).is(",")) {
      direct = beforeComma(at);
    }
    if (direct.isEmpty() && at < verb - 1) {
      direct = endingAt(verb);
    }
    if (direct.isEmpty()) {
      direct = beforeAdjunct(at);
    }
    if (direct.isEmpty()) {
      direct = opening(at + 1);
    }
    if (direct.isEmpty() && SPEAKING.contains(sentence.lower(verb))) {
      direct = unknownUpTo(at + 1);
    }
    return direct.map(this::relative).filter(m -> able(m, cue));
  }

  private boolean between(int at) {
    Token token = sentence.token(at);
    return Cues.between(token.lower()) && endingAt(at + 1).isEmpty();
  }

  /** "who" and "which" speak for what they follow. */
  private Mention relative(Mention m) {
    if (!m.pronoun("who") && !m.pronoun("which")) {
      return m;
    }
    int at = m.first();
    if (at > 0 && sentence.token(at - 1).is(",")) {
      at--;
    }
    return endingAt(at).filter(Mention::actor).orElse(m);
  }

  private static boolean able(Mention m, Cue cue) {
    if (m.pronoun("i") || m.pronoun("we") || m.pronoun("you")) {
      return false;
    }
    return switch (cue.frame()) {
      case SAY, REPORT -> true;
      case COUNT -> m.type() != Mention.Type.OTHER && !m.pronoun("who");
      case FIND ->
          m.actor()
              && (m.kind() == ActorKind.DOCUMENT
                  || m.kind() == ActorKind.NGO
                  || m.kind() == ActorKind.PROJECT
                  || m.kind() == ActorKind.INTERNATIONAL
                  || m.kind() == ActorKind.AGENCY
                  || m.kind() == ActorKind.COURT
                  || m.kind() == ActorKind.PEOPLE
                  || m.carries());
    };
  }

  /** "Ana Sol, mayor of Brod, said": the name before the apposition; "the army, citing X, said". */
  private Optional<Mention> beforeComma(int comma) {
    int close = comma;
    Optional<Mention> found = Optional.empty();
    for (int round = 0; round < 4; round++) {
      int open = boundaryBefore(close - 1);
      if (open < 0 || !sentence.token(open).is(",")) {
        Optional<Mention> opening = startingAt(skipOpening(open + 1));
        int end = close;
        if (found.isEmpty()) {
          return opening
              .filter(Mention::actor)
              .filter(m -> m.last() == end || noVerb(m.last(), end));
        }
        return found;
      }
      Optional<Mention> before = endingAt(open).filter(Mention::actor);
      if (before.isPresent()
          && (before.get().type() != Mention.Type.ROLE
              || found.isEmpty()
              || !before.get().person().isEmpty())) {
        found = before;
        if (before.get().type() != Mention.Type.ROLE || !before.get().person().isEmpty()) {
          return found;
        }
      }
      close = open;
    }
    return found;
  }

  private boolean noVerb(int from, int to) {
    return to - from <= 6;
  }

  private int skipOpening(int at) {
    int i = at;
    while (i < sentence.size()
        && (sentence.lower(i).equals("and")
            || sentence.lower(i).equals("but")
            || sentence.lower(i).equals("while")
            || sentence.token(i).kind() == Token.Kind.QUOTE)) {
      i++;
    }
    return i;
  }

  private int boundaryBefore(int from) {
    for (int i = from; i >= Math.max(0, from - 24); i--) {
      Token token = sentence.token(i);
      if (token.is(",")
          || token.is(";")
          || token.is(":")
          || token.kind() == Token.Kind.QUOTE
          || token.is("—")
          || token.is("–")) {
        return i;
      }
    }
    return -1;
  }

  /** "The ministry in a statement on Friday said": prepositional phrases between. */
  private Optional<Mention> beforeAdjunct(int at) {
    for (int i = at; i > Math.max(0, at - 9); i--) {
      String lower = sentence.lower(i);
      if (lower.equals("in")
          || lower.equals("on")
          || lower.equals("at")
          || lower.equals("from")
          || lower.equals("of")
          || lower.equals("with")
          || lower.equals("for")) {
        Optional<Mention> before = endingAt(i).filter(Mention::actor);
        if (before.isPresent() && clauseOpens(before.get().first())) {
          return before;
        }
      }
      if (!sentence.token(i).word()
          && !sentence.token(i).text().equals("-")
          && !sentence.token(i).number()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "Residents who fled said", "A poll out Monday showed": the actor that opens the clause. */
  private Optional<Mention> opening(int last) {
    for (int i = last - 1; i >= Math.max(0, last - 20); i--) {
      Token token = sentence.token(i);
      boolean mark =
          !token.word()
              && !token.number()
              && !token.text().equals("-")
              && !token.is("'s")
              && !token.is("/")
              && !token.is("&");
      if (mark) {
        return Optional.empty();
      }
      Optional<Mention> m = startingAt(i).filter(Mention::actor);
      if (m.isPresent() && clauseOpens(i)) {
        boolean relative = sentence.lower(m.get().last()).equals("who");
        boolean near =
            m.get().last() <= last
                && last - m.get().last() <= (m.get().kind() == ActorKind.DOCUMENT ? 14 : 7);
        return m.filter(x -> relative || near && plain(x.last(), last));
      }
    }
    return Optional.empty();
  }

  /** Whether no verb of its own stands there. */
  private boolean plain(int from, int to) {
    for (int i = from; i < to; i++) {
      switch (sentence.lower(i)) {
        case "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "will",
            "would",
            "that",
            "and",
            "but",
            "killed",
            "found",
            "can",
            "could" -> {
          return false;
        }
        default -> {
          if (Cues.is(sentence.lower(i))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean clauseOpens(int at) {
    if (at == 0) {
      return true;
    }
    Token before = sentence.token(at - 1);
    return !before.word() && !before.number()
        || before.is("and")
        || before.is("but")
        || before.is("that")
        || before.is("while")
        || before.is("as");
  }

  // --- names and labels

  /** "Mila Orr, a spokeswoman": the name stands for both; "a spokeswoman, Mila Orr" too. */
  private Mention named(Mention m) {
    int next = m.last() + 1;
    if (m.type() == Mention.Type.ROLE
        && m.person().isEmpty()
        && m.last() < sentence.size()
        && sentence.token(m.last()).is(",")) {
      Optional<Mention> name = startingAt(next);
      if (name.isPresent()
          && name.get().type() == Mention.Type.NAME
          && name.get().person().indexOf(' ') > 0
          && closes(name.get().last())) {
        return name.get();
      }
    }
    return m;
  }

  /** "Police: 5 dead", "5 dead: police", "5 dead – army". */
  private void labels() {
    int n = sentence.size();
    boolean headline = sentence.kind() != Sentence.Kind.PROSE;
    for (int i = 1; i < Math.min(n - 1, 12); i++) {
      if (sentence.token(i).is(":") || headline && dash(i)) {
        Optional<Mention> source = endingAt(i);
        if (source.isPresent()
            && source.get().actor()
            && labelOpens(source.get())
            && sentence.token(i).is(":")) {
          add(i + 1, n, source.get(), Stance.ASSERTED, List.of(), Shape.LABEL, i);
        }
        break;
      }
    }
    for (int i = n - 2; i > Math.max(2, n - 10); i--) {
      if (sentence.token(i).is(":") || dash(i) || sentence.token(i).is("|")) {
        int end = sentence.token(n - 1).is(".") ? n - 1 : n;
        Optional<Mention> source = startingAt(i + 1).filter(m -> m.last() == end);
        if (source.isPresent() && source.get().actor()) {
          add(0, i, source.get(), Stance.ASSERTED, List.of(), Shape.LABEL, i);
        }
        break;
      }
    }
  }

  private boolean labelOpens(Mention source) {
    return source.first() == 0 && source.type() != Mention.Type.NATION
        || source.first() == 0 && source.nation().isPresent();
  }

  private boolean dash(int i) {
    Token token = sentence.token(i);
    return token.is("—") || token.is("–") || token.is("-") && !token.glued() || token.is("--");
  }

  /** "the army's figure of 40", "police figures show". */
  private void noun(int at) {
    Optional<Mention> owner =
        mentions.stream()
            .filter(m -> m.actor() && m.kind() != ActorKind.DOCUMENT)
            .filter(
                m -> m.last() == at || m.last() == at - 1 && sentence.lower(at - 1).equals("'s"))
            .findFirst();
    if (owner.isEmpty()
        && (sentence.lower(at + 1).equals("by") || sentence.lower(at + 1).equals("from"))) {
      owner = startingAt(at + 2).filter(Mention::actor);
    }
    owner.ifPresent(
        m ->
            add(
                Math.max(at + 1, m.last()),
                sentence.size(),
                m,
                Stance.ASSERTED,
                List.of(),
                Shape.NOUN,
                at));
  }

  // --- places

  private boolean inside(int at) {
    for (Mention m : mentions) {
      if (m.first() <= at && at < m.last()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Mention> endingAt(int last) {
    for (Mention m : mentions) {
      if (m.last() == last) {
        return Optional.of(m);
      }
      if (m.first() >= last) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<Mention> startingAt(int first) {
    for (Mention m : mentions) {
      if (m.first() == first) {
        return Optional.of(m);
      }
      if (m.first() > first) {
        break;
      }
    }
    return Optional.empty();
  }

  /** A short run of unknown words that opens a clause: "the salvage crew said". */
  private Optional<Mention> unknownUpTo(int last) {
    int first = last;
    while (first > 0 && last - first < 8) {
      Token token = sentence.token(first - 1);
      if (!token.word() && !token.text().equals("-") && !token.is("'s")) {
        break;
      }
      if (Cues.is(token.lower()) || Mentions.stops(token.lower())) {
        break;
      }
      first--;
    }
    if (first == last || last - first > 6 || !clauseOpens(first) || !nominal(first, last)) {
      return Optional.empty();
    }
    return Optional.of(other(first, last));
  }

  /** Whether the words look like a noun phrase: an article, or a capital within the sentence. */
  private boolean nominal(int first, int last) {
    if (NOUNS.contains(sentence.lower(last - 1)) && last - first < 3) {
      return false;
    }
    boolean determined = Mentions.DETERMINERS.contains(sentence.lower(first));
    if (first > 0
        && sentence.token(first - 1).is(",")
        && last - first < 3
        && sentence.lower(last - 1).endsWith("s")) {
      return true;
    }
    return determined && last - first > 1 || first > 0 && sentence.token(first).capital();
  }

  private Optional<Mention> unknownFrom(int first) {
    int last = first;
    while (last < sentence.size() && last - first < 8) {
      Token token = sentence.token(last);
      if (!token.word() && !token.text().equals("-")
          || token.is("that")
          || token.is("who")
          || token.is("which")) {
        break;
      }
      last++;
    }
    return last == first ? Optional.empty() : Optional.of(other(first, last));
  }

  private Mention other(int first, int last) {
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

  private int commaAfter(int from) {
    for (int i = from; i < Math.min(sentence.size(), from + 24); i++) {
      if (sentence.token(i).is(",") || sentence.token(i).is(":")) {
        return i + 1;
      }
    }
    return Math.min(from, sentence.size());
  }

  /** What goes on after a source in the middle: "Five died, police said, and two are missing". */
  private void rest(Mention source, int from, Stance stance, Shape shape, int cueAt) {
    if (from + 1 >= sentence.size() || !sentence.token(from).is(",")) {
      return;
    }
    switch (sentence.lower(from + 1)) {
      case "but",
          "while",
          "although",
          "though",
          "whereas",
          "as",
          "when",
          "who",
          "a",
          "after",
          "days",
          "hours",
          "weeks",
          "citing",
          "quoting" -> {}
      default -> add(from + 1, sentence.size(), source, stance, List.of(), shape, cueAt);
    }
  }

  private void add(
      int first,
      int last,
      Mention source,
      Stance stance,
      List<Mention> hearers,
      Shape shape,
      int cueAt) {
    if (first < last) {
      frames.add(new Frame(first, last, source, stance, hearers, shape, cueAt));
    }
  }
}
