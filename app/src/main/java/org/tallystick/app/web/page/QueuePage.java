package org.tallystick.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The queue of figures to be judged: one of them, and how it goes.
 *
 * @param item the figure at hand; empty where nothing waits
 * @param judged how many figures have been judged
 * @param all how many there are
 * @param obsolete decisions that fit no figure any longer
 * @param last the last decisions of the person who looks, newest first
 */
public record QueuePage(
    Frame frame,
    List<Reason> reasons,
    Optional<Item> item,
    int judged,
    int all,
    int waiting,
    List<Done> last,
    List<ClaimPage.Event> obsolete,
    String back,
    Cite cite) {
  /** A reason with how many wait for it. */
  public record Reason(String words, String link, String count, boolean chosen) {}

  /**
   * The figure at hand in its sentence, between the sentences around it.
   *
   * @param why it waits
   */
  public record Item(
      Card card,
      String why,
      String before,
      Passage passage,
      String after,
      String title,
      String next) {}

  /** A decision that can be withdrawn. */
  public record Done(String target, ClaimPage.Event event, boolean figure) {}

  public QueuePage {
    reasons = List.copyOf(reasons);
    last = List.copyOf(last);
    obsolete = List.copyOf(obsolete);
  }
}
