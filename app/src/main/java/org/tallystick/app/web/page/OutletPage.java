package org.tallystick.app.web.page;

import java.util.List;

/**
 * An outlet: its documents, how far from the claimant it stands, and where what it tells differs.
 *
 * @param depth how many figures came through how many relays
 */
public record OutletPage(
    Frame frame,
    String name,
    String sentence,
    List<ActorPage.Tally> depth,
    List<ActorPage.Tally> relays,
    ActorPage.Deviations told,
    List<QuestionPage.Source> documents,
    Pager pager,
    Cite cite) {
  public OutletPage {
    depth = List.copyOf(depth);
    relays = List.copyOf(relays);
    documents = List.copyOf(documents);
  }
}
