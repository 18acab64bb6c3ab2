package org.tallystick.resolve;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tallystick.figure.Figure;
import org.tallystick.figure.Story;
import org.tallystick.text.Document;

/**
 * Groups documents that are given once and in order, as {@link Resolving} does, without holding on
 * to them: memory is bounded by the stories that are open, and by a few words on each document. It
 * can take up where another one stopped. Not thread-safe.
 */
public final class Grouping {
  /** The order in which documents are to be given: dated ones first, by day, then by id. */
  public static final Comparator<Document> ORDER = Stories.ORDER;

  /** A story takes no more documents after so many days without one. */
  public static final int OPEN_DAYS = Stories.OPEN_DAYS;

  /** A text told again after more days than this is no copy. */
  public static final int COPY_DAYS = (int) Copies.DAYS;

  /** Two parties that count each other's losses, and the id of their conflict. */
  public record War(String id, String one, String other) {}

  private final TreeSet<Arenas.Pair> known = new TreeSet<>();
  private final Map<String, List<Figure>> figures = new HashMap<>();
  private final Stories stories;
  private final Copies copies = new Copies();

  /**
   * Starts without documents.
   *
   * @param wars the conflicts that any document shows, those to come included
   */
  public Grouping(List<Decision> decisions, Collection<War> wars) {
    wars.forEach(w -> known.add(new Arenas.Pair(w.one(), w.other())));
    stories =
        new Stories(
            decisions,
            d -> Signature.of(d, figures.getOrDefault(d.id(), List.of())),
            id -> Optional.empty());
  }

  /** The conflict that these figures of one document show, if they do. */
  public static Optional<War> war(List<Figure> figures) {
    return Arenas.pair(figures).map(p -> new War(p.id(), p.one(), p.other()));
  }

  /** Takes up a story that was open, in order of their first documents. */
  public void restore(Story story, List<Document> members, List<Figure> read) {
    members.forEach(d -> figures.put(d.id(), Resolving.own(d, read)));
    stories.restore(story, members);
    figures.clear();
  }

  /** Closes the stories taken up that are silent by the day of the last document before. */
  public void resume(LocalDate day) {
    stories.sweep(day.toEpochDay());
  }

  /** Takes up a document of the last days before, of which those to come may be copies. */
  public void restore(Document document) {
    copies.add(document);
  }

  /** Adds the next document in order. */
  public void add(Document document, List<Figure> read) {
    figures.put(document.id(), Resolving.own(document, read));
    stories.add(document);
    copies.add(document);
    figures.clear();
  }

  /** The conflict of a document, if it tells of one. */
  public Optional<String> arena(Document document, List<Figure> read) {
    return Arenas.of(known, document, Resolving.own(document, read)).map(Arenas.Pair::id);
  }

  /** All stories, restored ones too, in order of their first documents. */
  public List<Story> stories() {
    return stories.all();
  }

  /** The id of the story in which a document is. */
  public String storyOf(String document) {
    return stories.storyOf(document);
  }

  /** Pairs of ids of documents of which the second copies the first. */
  public List<List<String>> copies() {
    return copies.pairs();
  }

  /** The day from which on a story is open to a document of this day. */
  public static LocalDate open(LocalDate day) {
    return day.minusDays(OPEN_DAYS);
  }
}
