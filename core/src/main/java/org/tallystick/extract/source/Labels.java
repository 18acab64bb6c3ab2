package org.tallystick.extract.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.extract.source.Frame.Shape;
import org.tallystick.figure.Stance;
import org.tallystick.lexicon.WordSets;
import org.tallystick.text.Sentence;
import org.tallystick.text.Token;

/** Sources set off by a colon or a dash: "Police: 5 dead", "5 dead – army". Stateless. */
final class Labels {
  /** Words behind which a label tells what a text is and not who speaks: "losses update:". */
  private static final Set<String> TITLES = WordSets.of("label-title");

  private static final Set<String> EVENTS = WordSets.of("event-title");

  /** Last words of the names of newspapers and sites. */
  private static final Set<String> PAPERS = WordSets.of("paper");

  /** A label in front is no longer than this. */
  private static final int LEADING = 14;

  /** A label behind is no longer than this. */
  private static final int TRAILING = 10;

  private static final Set<String> ABOUT = Set.of("on", "about");

  private final Sentence sentence;
  private final Placed placed;
  private final Edges edges;
  private final List<Frame> frames = new ArrayList<>();

  private Labels(Placed placed, Edges edges) {
    this.sentence = placed.sentence;
    this.placed = placed;
    this.edges = edges;
  }

  static List<Frame> in(Placed placed, Edges edges) {
    Labels labels = new Labels(placed, edges);
    labels.leading();
    labels.trailing();
    return labels.frames;
  }

  private void leading() {
    int n = sentence.size();
    for (int i = 1; i < Math.min(n - 1, LEADING); i++) {
      if (sentence.token(i).is(":")) {
        int colon = i;
        Optional<Mention> source =
            placed
                .endingAt(i)
                .filter(m -> opens(m.first()) || local(m))
                .or(() -> ofParty(colon))
                .or(() -> subjectOf(colon))
                .filter(m -> labels(m, colon));
        source.ifPresent(m -> add(colon + 1, n, m, colon));
        return;
      }
    }
  }

  private boolean labels(Mention m, int colon) {
    boolean named = m.type() != Mention.Type.NATION || another(m) && !dateline(m);
    boolean title =
        TITLES.contains(sentence.lower(colon - 1))
            || EVENTS.contains(sentence.lower(colon - 1))
            || TITLES.contains(sentence.lower(m.nameFirst()));
    return named && !title;
  }

  /** A country before a colon speaks of another's losses; else it may only say where. */
  private boolean another(Mention nation) {
    return placed.mentions.stream()
        .anyMatch(m -> m.nation().isPresent() && !m.nation().equals(nation.nation()));
  }

  /** "PORT ANDERS: ...": a text from there, and nobody's words. */
  private boolean dateline(Mention m) {
    String words = m.words();
    return words.length() > 3 && words.chars().noneMatch(Character::isLowerCase);
  }

  /**
   * A label opens its sentence, or stands behind the stamp of a time: "13.05 09:44 - Army: ...".
   */
  private boolean opens(int first) {
    return first == 0
        || first == 1 && sentence.token(0).is("•")
        || edges.dash(first - 1)
            && sentence.tokens().subList(0, first).stream().noneMatch(Token::word);
  }

  /** "Port Ostrel police: ...": a body behind the name of its place opens a headline too. */
  private boolean local(Mention m) {
    return m.type() == Mention.Type.ROLE
        && sentence.kind() == Sentence.Kind.HEADLINE
        && sentence.tokens().subList(0, m.first()).stream().allMatch(Token::capital);
  }

  /** "Senator Ana Sol, D-Nev.: ...". */
  private Optional<Mention> ofParty(int colon) {
    int comma = colon - 4;
    return comma > 0
            && sentence.token(comma).is(",")
            && sentence.token(comma + 1).text().length() == 1
            && sentence.token(comma + 2).is("-")
        ? placed.endingAt(comma).filter(m -> m.actor() && opens(m.first()))
        : Optional.empty();
  }

  /** "Army on border clash: ...": what the source speaks of stands before the colon. */
  private Optional<Mention> subjectOf(int colon) {
    return placed
        .startingAt(0)
        .filter(m -> m.actor() && m.last() < colon)
        .filter(m -> ABOUT.contains(sentence.lower(m.last())));
  }

  private void trailing() {
    int end = withoutSite(sentence.size());
    end -= sentence.token(end - 1).is(".") ? 1 : 0;
    int last = end;
    for (int i = end - 2; i > Math.max(2, end - TRAILING); i--) {
      if (sentence.token(i).is(":") || edges.dash(i)) {
        int mark = i;
        placed
            .startingAt(i + 1)
            .filter(m -> m.last() == last && !paper(m))
            .filter(m -> !TITLES.contains(sentence.lower(mark - 1)))
            .filter(m -> !TITLES.contains(sentence.lower(last - 1)))
            .ifPresent(m -> add(0, mark, m, mark));
        return;
      }
    }
  }

  /** "5 dead - army (25.03 10:55) « War | Daily Sun": where the words of the headline end. */
  private int withoutSite(int size) {
    int end = size;
    for (int i = size - 1; i > 2 && size - i < 2 * TRAILING; i--) {
      if (sentence.token(i).is("|") || sentence.token(i).is("«")) {
        end = i;
      }
    }
    if (end > 3 && sentence.token(end - 1).is(")")) {
      int open = end - 1;
      while (open > 2 && end - open < 8 && !sentence.token(open).is("(")) {
        open--;
      }
      end = sentence.token(open).is("(") ? open : end;
    }
    return end;
  }

  /** The site's own name closes a headline as a source does. */
  private boolean paper(Mention m) {
    String last = sentence.lower(m.last() - 1);
    boolean address = last.indexOf('.') > 1 && !last.endsWith(".");
    return m.type() == Mention.Type.NAME && (address || PAPERS.contains(last));
  }

  private void add(int first, int last, Mention source, int at) {
    if (first < last) {
      frames.add(new Frame(first, last, source, Stance.ASSERTED, List.of(), Shape.LABEL, at));
    }
  }
}
